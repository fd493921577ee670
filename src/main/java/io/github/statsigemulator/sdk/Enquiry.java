package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.event.Sender;
import io.github.statsigemulator.event.Viewer;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all requests for a value have in common.
 *
 * @param question who asks, and when
 * @param viewer to whom the answer is shown, for the exposure
 * @param recordsExposure whether there is to be an exposure
 */
record Enquiry(Caller caller, Question question, Viewer viewer, boolean recordsExposure) {

    /** Reads the body of a request that {@code sender} has sent, as far as key and headers say. */
    static Enquiry of(Caller caller, JsonBody body, Sender sender, long now) {
        Map<String, @Nullable Object> user = body.object("user");
        Map<String, @Nullable Object> metadata = body.object("statsigMetadata");
        ApiKey key = caller.key();
        return new Enquiry(
                caller,
                new Question(User.from(user), now, environment(key), key.targetApp()),
                new Viewer(user, sender.saying(metadata), now),
                !"true".equals(String.valueOf(metadata.get("exposureLoggingDisabled"))));
    }

    /** The tier of users who name none, as the documents that the key downloads say it. */
    private static @Nullable String environment(ApiKey key) {
        return key.environments().size() == 1 ? key.environments().get(0) : null;
    }
}
