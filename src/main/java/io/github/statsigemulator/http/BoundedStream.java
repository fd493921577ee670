package io.github.statsigemulator.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;

/** Reads up to a number of bytes and refuses to give more, so that no body grows larger in memory than it may. */
final class BoundedStream extends FilterInputStream {

    private final String what;
    private final long most;
    private long left;

    /**
     * A stream over {@code in}.
     *
     * @param what the body in words, for the refusal
     * @param most bytes that may be read
     */
    BoundedStream(InputStream in, String what, long most) {
        super(in);
        this.what = what;
        this.most = most;
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= Math.max(read, 0);
        if (left < 0) {
            throw tooLarge(what, most);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        return read(new byte[(int) Math.min(count, 8192)]);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static BodyRefusedException tooLarge(String what, long most) {
        String message = "The body is too large: %s may have up to %d MB.".formatted(what, most >> 20);
        return new BodyRefusedException(HttpStatus.CONTENT_TOO_LARGE, message);
    }
}
