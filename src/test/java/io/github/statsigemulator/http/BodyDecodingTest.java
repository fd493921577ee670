package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Checked against what senders do: statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts and
 * EventSender.ts; statsig-io/java-server-sdk, network/HTTPWorker.kt.
 */
class BodyDecodingTest {

    private static final String JSON = "{\"user\":{\"userID\":\"ü-😀\"}}";
    private static final byte[] BYTES = JSON.getBytes(StandardCharsets.UTF_8);

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/rgstr");

    @Test
    void takesJsonAsItIs() throws IOException {
        assertThat(decoded(BYTES)).isEqualTo(JSON);
    }

    @Test
    void unpacksGzipThatIsAnnounced() throws IOException {
        request.addHeader("Content-Encoding", "gzip");

        assertThat(decoded(gzip(BYTES))).isEqualTo(JSON);
    }

    @Test
    void unpacksGzipThatOnlyItsFirstBytesBetray() throws IOException {
        request.setQueryString("k=client-local&gz=1");
        request.setContentType("text/plain");

        assertThat(decoded(gzip(BYTES))).isEqualTo(JSON);
    }

    @Test
    void takesPlainJsonThatIsAnnouncedAsGzip() throws IOException {
        request.addHeader("Content-Encoding", "gzip");

        assertThat(decoded(BYTES)).isEqualTo(JSON);
    }

    @Test
    void unpacksDeflateWithItsHeaderAndWithout() throws IOException {
        request.addHeader("Content-Encoding", "deflate");

        assertThat(decoded(deflate(false))).isEqualTo(JSON);
        assertThat(decoded(deflate(true))).isEqualTo(JSON);
    }

    @Test
    void turnsReversedBase64RoundByQuery() throws IOException {
        request.setQueryString("k=client-local&se=1");

        assertThat(decoded("91XM6ISYisnOiEGdhRWY0VWTnl2c0FGdzJye".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("{\"statsigMetadata\":{\"a\":1}}");
    }

    @Test
    void takesTheCharactersOfBase64AsOneByteEach() throws IOException {
        request.addHeader("STATSIG-ENCODED", "1");
        byte[] latin = "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);
        String reversed = new StringBuilder(Base64.getEncoder().encodeToString(latin))
                .reverse()
                .toString();

        assertThat(decoded(reversed.getBytes(StandardCharsets.US_ASCII))).isEqualTo("{\"a\":\"ü\"}");
    }

    @Test
    void takesPlainJsonThatSaysSo() throws IOException {
        request.addHeader("STATSIG-ENCODED", "0");

        assertThat(decoded(BYTES)).isEqualTo(JSON);
    }

    @Test
    void refusesWhatIsNotBase64() {
        request.setQueryString("se=1");

        assertRefused(HttpStatus.BAD_REQUEST, "!!!".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesBrokenGzip() throws IOException {
        byte[] cut = java.util.Arrays.copyOf(gzip(new byte[100_000]), 60);

        assertRefused(HttpStatus.BAD_REQUEST, cut);
    }

    @Test
    void refusesCodingsThatItDoesNotKnow() {
        request.addHeader("Content-Encoding", "statsig-br");

        assertRefused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, BYTES);
    }

    @Test
    void takesNothingForNothing() throws IOException {
        request.addHeader("Content-Encoding", "deflate");

        assertThat(decoded(new byte[0])).isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() {
        assertRefused(HttpStatus.CONTENT_TOO_LARGE, new byte[(5 << 20) + 1]);
    }

    @Test
    void takesWhatIsJustNotTooLarge() throws IOException {
        request.setContent(new byte[5 << 20]);

        assertThat(BodyDecoding.of(Api.SDK).open(request).readAllBytes()).hasSize(5 << 20);
    }

    @Test
    void cutsBombsOffWhileTheyUnpack() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bomb = new GZIPOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 51; megabyte++) {
                bomb.write(spaces);
            }
        }

        assertRefused(HttpStatus.CONTENT_TOO_LARGE, packed.toByteArray());
    }

    @Test
    void allowsMoreUnderTheEmulatorsOwnApi() throws IOException {
        request.setContent(new byte[6 << 20]);

        assertThat(BodyDecoding.of(Api.CONTROL).open(request).readAllBytes()).hasSize(6 << 20);
    }

    private String decoded(byte[] body) throws IOException {
        request.setContent(body);
        return new String(BodyDecoding.of(Api.SDK).open(request).readAllBytes(), StandardCharsets.UTF_8);
    }

    private void assertRefused(HttpStatus status, byte[] body) {
        assertThatExceptionOfType(BodyRefusedException.class)
                .isThrownBy(() -> {
                    request.setContent(body);
                    BodyDecoding.of(Api.SDK).open(request).transferTo(OutputStream.nullOutputStream());
                })
                .extracting(BodyRefusedException::status)
                .isEqualTo(status);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(boolean withoutHeader) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(6, withoutHeader))) {
            out.write(BYTES);
        }
        return packed.toByteArray();
    }
}
