package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Sent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it asks for its values. What else clients send (deltas, checksums of what they have) only
 * serves to get less than everything, which is never necessary.
 *
 * @param hash how names are to be hashed
 * @param sinceTime the time of the values that the client has, in epoch milliseconds; 0 for none
 * @param previousFields the derived fields that those values were made with
 * @param prefetched further users that values are wanted for, by the client's names for them
 */
record InitializeRequest(
        Map<String, @Nullable Object> user,
        @Nullable Object stableId,
        HashAlgorithm hash,
        long sinceTime,
        Map<String, @Nullable Object> previousFields,
        Map<String, Map<String, @Nullable Object>> prefetched) {

    private static final int MOST_PREFETCHED = 50;

    static InitializeRequest of(JsonBody body) {
        return new InitializeRequest(
                body.object("user"),
                body.object("statsigMetadata").get("stableID"),
                HashAlgorithm.wanted(body.fields().get("hash")),
                time("sinceTime", body.fields().get("sinceTime")),
                body.object("previousDerivedFields"),
                users("prefetchUsers", body.object("prefetchUsers")));
    }

    private static long time(String field, @Nullable Object time) {
        if (time == null) {
            return 0;
        }
        if (time instanceof Number number) {
            return number.longValue();
        }
        if (time instanceof String text && text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new FaultyRequestException(field, "must be a time in epoch milliseconds" + Sent.not(time));
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static Map<String, Map<String, @Nullable Object>> users(String field, Map<String, @Nullable Object> users) {
        if (users.size() > MOST_PREFETCHED) {
            throw new FaultyRequestException(field, "must hold at most %d users".formatted(MOST_PREFETCHED));
        }
        Map<String, Map<String, @Nullable Object>> read = new LinkedHashMap<>();
        users.forEach((name, user) -> {
            if (!(user instanceof Map)) {
                throw new FaultyRequestException(field + "." + name, "must be a user, an object");
            }
            read.put(name, (Map<String, @Nullable Object>) user);
        });
        return read;
    }

    /** A user with what the client and its request tell besides. */
    ClientUser completed(Map<String, @Nullable Object> sent, DerivedFields derived) {
        return ClientUser.of(sent, stableId, derived.completing(sent));
    }

    /** Whether the values that the client has are what it would get. */
    boolean isUpToDate(ClientForm form, DerivedFields derived) {
        return sinceTime > 0
                && form.publication().time() <= sinceTime
                && !form.asksForTheTime()
                && derived.shown().equals(previousFields);
    }
}
