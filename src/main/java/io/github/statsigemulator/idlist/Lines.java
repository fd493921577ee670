package io.github.statsigemulator.idlist;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an id list's file, each as a number: the 48 bits of an id, and above them whether it goes. They never
 * change: an addition copies the last chunk at most.
 */
final class Lines {

    static final Lines NONE = new Lines(new long[0][], 0);

    /** The bytes of a line as it is written: a sign, eight characters, the end of line. */
    static final int BYTES = 10;

    /** Set in a line that removes its id. */
    static final long REMOVAL = 1L << 48;

    private static final int CHUNK = 4096;
    private static final int DIGITS = 8;
    private static final int DIGIT_BITS = 6;
    private static final byte[] BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    private final long[][] chunks;
    private final int count;

    private Lines(long[][] chunks, int count) {
        this.chunks = chunks;
        this.count = count;
    }

    int count() {
        return count;
    }

    long get(int line) {
        return chunks[line / CHUNK][line % CHUNK];
    }

    /** The lines from one to that before another, as they are written. */
    byte[] text(int from, int to) {
        byte[] text = new byte[(to - from) * BYTES];
        for (int line = from; line < to; line++) {
            put(get(line), text, (line - from) * BYTES);
        }
        return text;
    }

    private static void put(long line, byte[] text, int at) {
        text[at] = (byte) ((line & REMOVAL) == 0 ? '+' : '-');
        for (int digit = 0; digit < DIGITS; digit++) {
            int value = (int) (line >>> (DIGIT_BITS * (DIGITS - 1 - digit))) & 63;
            text[at + 1 + digit] = BASE64[value];
        }
        text[at + BYTES - 1] = '\n';
    }

    Lines with(long[] lines) {
        int total = count + lines.length;
        long[][] longer = Arrays.copyOf(chunks, (total + CHUNK - 1) / CHUNK);
        int taken = 0;
        for (int chunk = count / CHUNK; chunk < longer.length; chunk++) {
            int filled = chunk < chunks.length ? chunks[chunk].length : 0;
            int length = Math.min(CHUNK, total - chunk * CHUNK);
            longer[chunk] = filled == 0 ? new long[length] : Arrays.copyOf(longer[chunk], length);
            System.arraycopy(lines, taken, longer[chunk], filled, length - filled);
            taken += length - filled;
        }
        return new Lines(longer, total);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lines lines && count == lines.count && Arrays.deepEquals(chunks, lines.chunks);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(chunks);
    }
}
