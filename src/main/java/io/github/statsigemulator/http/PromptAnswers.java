package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Project;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are given by the thread that waits for all connections, before one is woken to work on the request. With
 * that, a poll of an otherwise quiet server would cost twice as much.
 */
@FunctionalInterface
public interface PromptAnswers {

    /**
     * The answer to a plain GET request of an active server key. Everybody waits while it is looked for: it may neither
     * block nor take long.
     *
     * @param route the path, without a key at its end
     * @return JSON, which is sent with status 200; null leaves the request to filters and controllers
     */
    byte @Nullable [] to(String route, Query query, Project project);
}
