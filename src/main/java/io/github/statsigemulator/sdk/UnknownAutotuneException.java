package io.github.statsigemulator.sdk;

/** Thrown when nothing of that name is a contextual autotune. */
class UnknownAutotuneException extends RuntimeException {

    UnknownAutotuneException(String name) {
        super("No contextual autotune has the name '%s'.".formatted(name));
    }
}
