package io.github.statsigemulator.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads what a library unpacks, and refuses the body where the library fails: each of them fails in a way of its own. */
final class Unpacking extends InputStream {

    private final Compression compression;
    private final InputStream packed;
    private @Nullable InputStream unpacked;

    Unpacking(Compression compression, InputStream packed) {
        this.compression = compression;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            if (unpacked == null) {
                unpacked = compression.open(packed);
            }
            return unpacked.read(bytes, offset, length);
        } catch (IOException | RuntimeException failure) {
            throw BodyRefusedException.behind(failure)
                    .orElseGet(
                            () -> new BodyRefusedException(HttpStatus.BAD_REQUEST, "The compressed body is broken."));
        }
    }
}
