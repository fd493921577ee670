package io.github.statsigemulator.lifecycle;

/**
 * One thing that is wrong with what was sent.
 *
 * @param property where, such as {@code rules[0].conditions[1].operator}; empty for the body as a whole
 * @param message what is allowed and what was sent, such as {@code must be a number, not "ten"}
 */
public record Fault(String property, String message) {}
