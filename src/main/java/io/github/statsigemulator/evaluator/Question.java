package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, and under which circumstances.
 *
 * @param user the user to answer for
 * @param time the instant of the question in epoch milliseconds
 * @param environment the environment tier of a user that names none, or null
 * @param appId the target app of the key that asks, or null if it is bound to none
 */
public record Question(
        User user,
        long time,
        @Nullable String environment,
        @Nullable String appId) {

    /** A question without environment and app. */
    public static Question of(User user, long time) {
        return new Question(user, time, null, null);
    }
}
