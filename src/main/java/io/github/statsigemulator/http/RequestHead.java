package io.github.statsigemulator.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain GET request, as SDKs send it: a query, no body, nothing to negotiate, and nothing odd about its letters. All
 * others are left to the web server, which knows what to do about them.
 *
 * @param path as it was sent
 * @param headers by their names in small letters
 */
record RequestHead(String path, Query query, Map<String, String> headers) {

    private static final String END_OF_LINE = "\r\n";
    private static final String CONNECTION = "connection";
    private static final String KEPT = "keep-alive";
    private static final Pattern TARGET = Pattern.compile("GET (/[\\w./%-]*)\\?([\\w.=&%+-]*) HTTP/1\\.1");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z0-9-]+):[ \t]*([ -~]*)");
    private static final Set<String> SPECIAL =
            Set.of("origin", "content-length", "transfer-encoding", "expect", "upgrade", "te", "trailer");

    /** The one request that was received; null if there is more, or less, or another kind of request. */
    static @Nullable RequestHead of(ByteBuffer received) {
        return received.hasRemaining() && received.get(received.position()) == 'G'
                ? of(StandardCharsets.ISO_8859_1.decode(received).toString())
                : null; // as most are, which are not read twice therefore
    }

    private static @Nullable RequestHead of(String text) {
        int end = text.indexOf(END_OF_LINE);
        Matcher target = TARGET.matcher(text.substring(0, Math.max(end, 0)));
        if (!target.matches()) {
            return null;
        }
        Map<String, String> headers = headers(text, end + END_OF_LINE.length());
        return isPlain(headers) ? new RequestHead(target.group(1), new Query(target.group(2)), headers) : null;
    }

    /** Nothing if a line is odd, a header comes twice, or an empty line does not end the text. */
    private static Map<String, String> headers(String text, int from) {
        Map<String, String> headers = new HashMap<>();
        int start = from;
        int end = text.indexOf(END_OF_LINE, start);
        while (end > start) {
            Matcher line = HEADER.matcher(text).region(start, end);
            if (!line.matches() || headers.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2)) != null) {
                return Map.of();
            }
            start = end + END_OF_LINE.length();
            end = text.indexOf(END_OF_LINE, start);
        }
        boolean isAll = end == start && text.length() == end + END_OF_LINE.length();
        return isAll ? headers : Map.of();
    }

    private static boolean isPlain(Map<String, String> headers) {
        return headers.containsKey("host")
                && SPECIAL.stream().noneMatch(headers::containsKey)
                && headers.getOrDefault(CONNECTION, KEPT).equalsIgnoreCase(KEPT);
    }

    /** Whether the sender says that it will use the connection again, which goes without saying. */
    boolean asksToBeKept() {
        return headers.containsKey(CONNECTION);
    }

    /** The path as routes know it, without a key at its end. */
    String route() {
        return RequestKey.withoutKey(path);
    }

    /** The API key, wherever it is; empty if there is none. */
    Optional<String> key() {
        return RequestKey.of(headers.get(RequestKey.HEADER), query, path);
    }
}
