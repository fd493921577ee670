package io.github.statsigemulator.sdk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file of known length.
 *
 * @param from the first byte
 * @param to the byte after the last
 * @param length bytes of the whole file
 */
record ByteRange(long from, long to, long length) {

    private static final Pattern ASKED =
            Pattern.compile("\\s*(?:bytes=)?(\\d{1,18})-(\\d{1,18})?\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * The part that is asked for, as in {@code bytes=20-} or, in Core's query, {@code 20-}. It may begin behind the end.
     *
     * @return empty if all is asked for: no part, none that is understood (no SDK asks for the last bytes or for several
     *     parts), or one of an empty file, which Core asks for and takes no error for (statsig-io/statsig-server-core,
     *     statsig-rust/src/id_lists_adapter/statsig_http_id_lists_adapter.rs)
     */
    static Optional<ByteRange> of(@Nullable String asked, long length) {
        Matcher range = ASKED.matcher(asked == null ? "" : asked);
        if (length == 0 || !range.matches()) {
            return Optional.empty();
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? Long.MAX_VALUE : Long.parseLong(range.group(2)) + 1;
        return from < to ? Optional.of(new ByteRange(from, Math.min(to, length), length)) : Optional.empty();
    }

    /** Whether the file is long enough to have something of it. */
    boolean isThere() {
        return from < length;
    }

    /** The part in the words of the header {@code Content-Range}. */
    String inWords() {
        return "bytes %d-%d/%d".formatted(from, to - 1, length);
    }
}
