package io.github.statsigemulator.evaluator;

/** The three sets of rulesets that a project publishes; each has names of its own. */
enum Kind {
    /** Gates, holdouts and segments. */
    GATE,
    /** Dynamic configs, experiments and autotunes. */
    CONFIG,
    /** Layers. */
    LAYER
}
