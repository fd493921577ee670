package io.github.statsigemulator.console;

/** An answer that has nothing to show: clients fail on an empty body. */
record Message(String message) {}
