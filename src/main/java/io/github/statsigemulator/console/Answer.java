package io.github.statsigemulator.console;

import io.github.statsigemulator.project.Rendering;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a route answers: one thing, a list, or a message. {@link Renderer} writes it as its request wants it. */
sealed interface Answer permits Reply, Listing, Message {

    /** What was done. */
    String message();

    /** The message without anything else. */
    default Answer alone() {
        return new Message(message());
    }

    /** The body in that rendering. */
    Map<String, @Nullable Object> in(Rendering rendering);
}
