package io.github.statsigemulator.evaluator;

/**
 * A group of a contextual autotune at its place for one user.
 *
 * @param ruleId reported as the deciding rule
 * @param score what its model makes of the user; 0.0001 where the order is drawn
 */
public record RankedGroup(ContextualAutotune.Group group, String ruleId, double score) {}
