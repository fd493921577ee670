package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Undoes what senders do to a body on its way: compression, announced or not, and the reversed base64 of the JavaScript
 * SDKs (statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts; statsig-io/js-client,
 * src/StatsigNetwork.ts).
 *
 * @param mostSent bytes that may come over the wire
 * @param mostUnpacked bytes that they may unpack to
 */
record BodyDecoding(long mostSent, long mostUnpacked) {

    private static final int MEGABYTE = 1 << 20;

    /** Bytes that are looked at before the rest is read, which is read in blocks. */
    private static final int FIRST = 64;

    private static final BodyDecoding USUAL = new BodyDecoding(5 * MEGABYTE, 50 * MEGABYTE);
    private static final BodyDecoding CONTROL = new BodyDecoding(256 * MEGABYTE, 256 * MEGABYTE);

    /** The limits of the API. */
    static BodyDecoding of(Api api) {
        return api == Api.CONTROL ? CONTROL : USUAL;
    }

    /** The body as the sender had it before sending. */
    InputStream open(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > mostSent) {
            throw BoundedStream.tooLarge("what is sent", mostSent);
        }
        InputStream sent = new BoundedStream(request.getInputStream(), "what is sent", mostSent);
        InputStream unpacked =
                unpacked(new BufferedInputStream(sent, FIRST), request.getHeader(HttpHeaders.CONTENT_ENCODING));
        return isReversed(request) ? forward(unpacked) : unpacked;
    }

    private InputStream unpacked(BufferedInputStream sent, @Nullable String coding) throws IOException {
        Compression compression = Compression.of(coding, sent);
        return compression == null
                ? sent
                : new BoundedStream(compression.unpacking(sent), "what it unpacks to", mostUnpacked);
    }

    private static boolean isReversed(HttpServletRequest request) {
        return "1".equals(request.getHeader("STATSIG-ENCODED"))
                || Query.of(request).first("se").filter("1"::equals).isPresent();
    }

    /** Base64 backwards; what it stands for are characters of one byte each, as browsers' {@code btoa} takes them. */
    private InputStream forward(InputStream reversed) throws IOException {
        byte[] body = new BoundedStream(reversed, "what is reversed", mostSent).readAllBytes();
        String text = new String(body, StandardCharsets.ISO_8859_1).strip();
        if (text.isEmpty() || text.startsWith("{")) {
            return new ByteArrayInputStream(body);
        }
        try {
            byte[] characters =
                    Base64.getDecoder().decode(new StringBuilder(text).reverse().toString());
            String json = new String(characters, StandardCharsets.ISO_8859_1);
            return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException broken) {
            throw new BodyRefusedException(
                    HttpStatus.BAD_REQUEST, "The body is not base64 backwards, as the request says it is.");
        }
    }
}
