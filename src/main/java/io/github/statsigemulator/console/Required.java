package io.github.statsigemulator.console;

import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import org.jspecify.annotations.Nullable;

/** What the body of an action must have. */
final class Required {

    private Required() {}

    /**
     * The value.
     *
     * @throws InvalidEntityException if there is none
     */
    static <T> T value(String property, @Nullable T sent) {
        if (sent == null) {
            throw InvalidEntityException.at(property, "is required");
        }
        return sent;
    }

    /**
     * The value, which the hosted service alone demands.
     *
     * @throws InvalidEntityException if there is none and the caller speaks as to the hosted service
     */
    static @Nullable String inLive(Caller caller, String property, @Nullable String sent) {
        return caller.rendering() == Rendering.LIVE ? value(property, sent) : sent;
    }
}
