package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.Query;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The question of an SDK whether there is anything newer than what it has, and the answer that there is not. That comes
 * with 200, for an empty answer or a 304 is a failure to most SDKs (statsig-io/statsig-forward-proxy,
 * src/servers/http_server.rs).
 */
final class Unchanged {

    private static final byte[] ANSWER = "{\"has_updates\":false}".getBytes(StandardCharsets.UTF_8);

    private Unchanged() {}

    /** The time of the document that the SDK has, by the query; 0 if it has none, or says something that is no time. */
    static long since(Query query) {
        return time(query.first("sinceTime").orElse(null));
    }

    /** The same by a value that was sent, a number or its digits. */
    static long time(@Nullable Object sent) {
        if (sent instanceof Number number) {
            return number.longValue();
        }
        return sent instanceof String text ? digits(text) : 0;
    }

    private static long digits(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noTime) {
            return 0;
        }
    }

    /** JSON, to be read alone. */
    static byte[] answer() {
        return ANSWER;
    }
}
