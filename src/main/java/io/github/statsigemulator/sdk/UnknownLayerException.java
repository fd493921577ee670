package io.github.statsigemulator.sdk;

/** Thrown when a project has no layer of that name. */
class UnknownLayerException extends RuntimeException {

    UnknownLayerException(String name) {
        super("There is no layer '%s'.".formatted(name));
    }
}
