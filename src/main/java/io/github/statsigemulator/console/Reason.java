package io.github.statsigemulator.console;

import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import org.jspecify.annotations.Nullable;

/** Why a step is taken, as the body of an action says. */
final class Reason {

    private Reason() {}

    /** The reason of that name; null if the body has none, or there is no body. */
    static @Nullable String of(String name, @Nullable JsonBody sent) {
        return JsonBody.orNone(sent).text(name).orElse(null);
    }

    /** The reason of that name, which the hosted service demands, while the contract's clients may leave it out. */
    static @Nullable String of(String name, @Nullable JsonBody sent, Caller caller) {
        return caller.rendering() == Rendering.LIVE ? JsonBody.orNone(sent).requiredText(name) : of(name, sent);
    }
}
