package io.github.statsigemulator.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A config-specs document as one key gets it: the same bytes for as long as the project stays as it is. */
public final class Download {

    private final long time;
    private final byte[] json;
    private volatile byte @Nullable [] gzip;

    Download(long time, byte[] json) {
        this.time = time;
        this.json = json;
    }

    /** When the project changed last, in epoch milliseconds. */
    public long time() {
        return time;
    }

    /** The document, JSON in UTF-8. Nobody may change the array. */
    @SuppressWarnings("EI_EXPOSE_REP") // copying a megabyte for each poll is what this class is there to avoid
    public byte[] json() {
        return json;
    }

    /** The same packed with gzip; packed when it is first asked for. Nobody may change the array. */
    public byte[] gzip() {
        byte[] packed = gzip;
        return packed == null ? pack() : packed;
    }

    /** Once, though after a change all SDKs may ask at the same time. */
    private synchronized byte[] pack() {
        byte[] packed = gzip;
        if (packed == null) {
            packed = packed(json);
            gzip = packed;
        }
        return packed;
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return packed.toByteArray();
    }
}
