package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.project.ApiKey;

/** Thrown when a project has no such key. */
public class KeyNotFoundException extends RuntimeException {

    public KeyNotFoundException(String key) {
        super("The project has no key '%s'.".formatted(ApiKey.masked(key)));
    }
}
