package io.github.statsigemulator.http;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * How a body may have been made smaller for its way. What each needs in memory to be undone is bounded, whatever comes:
 * a window of 32 kB for gzip and deflate, of 8 MB for zstd, of 16 MB for br.
 */
enum Compression {
    GZIP {
        @Override
        InputStream open(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }
    },
    DEFLATE {
        @Override
        InputStream open(InputStream packed) throws IOException {
            return inflating(packed);
        }
    },
    ZSTD {
        @Override
        InputStream open(InputStream packed) {
            return new ZstdInputStream(packed);
        }
    },
    BR {
        @Override
        InputStream open(InputStream packed) throws IOException {
            return new BrotliInputStream(packed);
        }
    };

    private static final int BUFFER = 8192;
    private static final int ZSTD_MAGIC = 0x28b52ffd;

    /** Begins to unpack a stream, which may read from it already. */
    abstract InputStream open(InputStream packed) throws IOException;

    /**
     * The compression of a body: gzip and zstd are known by their first bytes, whether announced or not, the others by
     * what is announced.
     *
     * @param coding the header {@code Content-Encoding}; null if there is none
     * @return null if the body is as it was before
     * @throws BodyRefusedException if something is announced that nobody here can undo
     */
    static @Nullable Compression of(@Nullable String coding, BufferedInputStream body) throws IOException {
        byte[] start = start(body);
        if (begins(start, 0x1f8b, Short.BYTES)) {
            return GZIP;
        }
        if (begins(start, ZSTD_MAGIC, Integer.BYTES)) {
            return ZSTD;
        }
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "gzip", "x-gzip", "zstd" -> null;
            case "deflate" -> start.length == 0 ? null : DEFLATE;
            case "br" -> start.length == 0 ? null : BR;
            default ->
                throw new BodyRefusedException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "This Content-Encoding is not understood; gzip, deflate, zstd, br and identity are.");
        };
    }

    private static byte[] start(BufferedInputStream body) throws IOException {
        body.mark(Integer.BYTES);
        byte[] start = body.readNBytes(Integer.BYTES);
        body.reset();
        return start;
    }

    private static boolean begins(byte[] start, int with, int length) {
        int found = 0;
        for (int i = 0; i < Math.min(start.length, length); i++) {
            found = (found << Byte.SIZE) | (start[i] & 0xff);
        }
        return start.length >= length && found == with;
    }

    /** The stream unpacked; whatever is wrong with it shows while it is read. */
    InputStream unpacking(InputStream packed) {
        return new Unpacking(this, packed);
    }

    /** Some senders leave out the two bytes of the zlib header, the first of which says 8 in its lower half. */
    private static InputStream inflating(InputStream packed) throws IOException {
        packed.mark(1);
        int first = packed.read();
        packed.reset();
        return new InflaterInputStream(packed, new Inflater((first & 0x0f) != 8), BUFFER);
    }
}
