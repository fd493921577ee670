package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.project.ApiKey;

/** Thrown when another project has a key that is to be made. */
public class KeyTakenException extends RuntimeException {

    public KeyTakenException(String key) {
        super("The key '%s' belongs to another project.".formatted(ApiKey.masked(key)));
    }
}
