package io.github.statsigemulator.idlist;

import java.util.Arrays;

/**
 * The lines of an id list's file, each as a number: the 48 bits of an id, and above them whether it goes. They never
 * change: an addition copies the last chunk at most.
 */
final class Lines {

    static final Lines NONE = new Lines(new long[0][], 0);

    /** Set in a line that removes its id. */
    static final long REMOVAL = 1L << 48;

    private static final int CHUNK = 4096;

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
}
