package io.github.statsigemulator.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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
    private static final BodyDecoding USUAL = new BodyDecoding(5 * MEGABYTE, 50 * MEGABYTE);
    private static final BodyDecoding CONTROL = new BodyDecoding(256 * MEGABYTE, 256 * MEGABYTE);
    private static final int BUFFER = 8192;

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
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        InputStream unpacked = unpacked(new BufferedInputStream(sent, BUFFER), coding);
        return isReversed(request) ? forward(unpacked.readAllBytes()) : unpacked;
    }

    private InputStream unpacked(InputStream sent, @Nullable String coding) throws IOException {
        sent.mark(2);
        int first = sent.read();
        int second = sent.read();
        sent.reset();
        if (first == 0x1f && second == 0x8b) {
            return bounded(new GZIPInputStream(sent, BUFFER));
        }
        return switch (coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity", "gzip", "x-gzip" -> sent;
            case "deflate" -> first < 0 ? sent : bounded(new InflaterInputStream(sent, inflater(first), BUFFER));
            default ->
                throw new BodyRefusedException(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "This Content-Encoding is not understood; gzip, deflate and identity are.");
        };
    }

    /** Some senders leave out the two bytes of the zlib header, the first of which says 8 in its lower half. */
    private static Inflater inflater(int first) {
        return new Inflater((first & 0x0f) != 8);
    }

    private InputStream bounded(InputStream unpacking) {
        return new BoundedStream(unpacking, "what it unpacks to", mostUnpacked);
    }

    private static boolean isReversed(HttpServletRequest request) {
        return "1".equals(request.getHeader("STATSIG-ENCODED"))
                || Query.of(request).first("se").filter("1"::equals).isPresent();
    }

    /** Base64 backwards; what it stands for are characters of one byte each, as browsers' {@code btoa} takes them. */
    private static InputStream forward(byte[] body) throws IOException {
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
