package io.github.statsigemulator.conformance;

/** What can be asked for. */
enum Kind {
    GATE,
    CONFIG,
    LAYER
}
