package io.github.statsigemulator.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A request whose body is decoded when it is read, and is JSON whatever its content type says: browsers send it as text,
 * beacons as nothing in particular, and a web framework would refuse both.
 */
final class DecodedRequest extends HttpServletRequestWrapper {

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> MEANINGLESS =
            Set.of("application/x-www-form-urlencoded", "text/plain", "application/octet-stream", "application/gzip");

    private final BodyDecoding decoding;
    private final @Nullable String contentType;
    private @Nullable Body body;

    private DecodedRequest(HttpServletRequest request, Api api) {
        super(request);
        decoding = BodyDecoding.of(api);
        contentType = contentType(request.getContentType(), api);
    }

    /** The request itself, or around it if it may have a body. */
    static HttpServletRequest of(HttpServletRequest request, Api api) {
        return BODILESS.contains(request.getMethod()) ? request : new DecodedRequest(request, api);
    }

    /** The emulator's own API also takes bodies that are not JSON, if they say what they are. */
    private static String contentType(@Nullable String sent, Api api) {
        boolean saysNothing = sent == null || MEANINGLESS.contains(sent.split(";", 2)[0].strip());
        return api == Api.CONTROL && !saysNothing ? String.valueOf(sent) : MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(decoding.open((HttpServletRequest) getRequest()));
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public @Nullable String getContentType() {
        return contentType;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? contentType : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                ? Collections.enumeration(Collections.singleton(contentType))
                : super.getHeaders(name);
    }

    /** Unknown, for what is read is not what was sent. */
    @Override
    public int getContentLength() {
        return -1;
    }

    @Override
    public long getContentLengthLong() {
        return -1;
    }

    private static final class Body extends ServletInputStream {

        private final InputStream in;
        private boolean isFinished;

        Body(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            isFinished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            isFinished = read < 0;
            return read;
        }

        @Override
        public boolean isFinished() {
            return isFinished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read as they come");
        }
    }
}
