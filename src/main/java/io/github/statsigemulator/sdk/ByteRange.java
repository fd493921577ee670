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

    private static final Pattern ASKED = Pattern.compile("\\s*(?:bytes=)?(\\d{1,18})-(\\d{1,18})?\\s*");

    /**
     * The part that is asked for, as in {@code bytes=20-} or, in Core's query, {@code 20-}; the whole file if nothing is,
     * or nothing that is understood. Of an empty file that is nothing, which Core asks for and takes no error for
     * (statsig-io/statsig-server-core, statsig-rust/src/id_lists_adapter/statsig_http_id_lists_adapter.rs).
     *
     * @return empty if it begins behind the end
     */
    static Optional<ByteRange> of(@Nullable String asked, long length) {
        Matcher range = ASKED.matcher(asked == null ? "" : asked);
        if (length == 0 || !range.matches()) {
            return Optional.of(new ByteRange(0, length, length));
        }
        long from = Long.parseLong(range.group(1));
        long to = range.group(2) == null ? length : Math.min(length, Long.parseLong(range.group(2)) + 1);
        return from < to ? Optional.of(new ByteRange(from, to, length)) : Optional.empty();
    }

    long size() {
        return to - from;
    }

    /** The part in the words of the header {@code Content-Range}. */
    String inWords() {
        return "bytes %d-%d/%d".formatted(from, to - 1, length);
    }
}
