package io.github.statsigemulator.evaluator;

/** Ends an evaluation that meets something it cannot evaluate; {@link Snapshot} turns it into an answer. */
final class UnsupportedException extends RuntimeException {

    UnsupportedException(String reason) {
        super(reason, null, false, false);
    }
}
