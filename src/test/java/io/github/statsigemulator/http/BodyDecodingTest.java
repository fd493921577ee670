package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Checked against what senders do: statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts and
 * EventSender.ts; statsig-io/java-server-sdk, network/HTTPWorker.kt.
 */
class BodyDecodingTest {

    private static final String JSON = "{\"user\":{\"userID\":\"ü-😀\"}}";
    private static final byte[] BYTES = JSON.getBytes(StandardCharsets.UTF_8);

    /** What Node's zlib makes of the text, and of 51 MB of nothing. */
    private static final String JSON_IN_BR = "Cw6AeyJ1c2VyIjp7InVzZXJJRCI6IsO8LfCfmIAifX0D";

    private static final String BOMB_IN_BR =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje"
                    + "/+X//wv+CYA4LADQvX8B";

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
    void unpacksZstdWhetherAnnouncedOrNot() throws IOException {
        assertThat(decoded(zstd(BYTES))).isEqualTo(JSON);

        request.addHeader("Content-Encoding", "zstd");

        assertThat(decoded(zstd(BYTES))).isEqualTo(JSON);
        assertThat(decoded(BYTES)).isEqualTo(JSON);
    }

    @Test
    void unpacksBr() throws IOException {
        request.addHeader("Content-Encoding", "br");

        assertThat(decoded(Base64.getDecoder().decode(JSON_IN_BR))).isEqualTo(JSON);
        assertThat(decoded(new byte[0])).isEmpty();
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
        byte[] cut = Arrays.copyOf(gzip(new byte[100_000]), 60);

        assertRefused(HttpStatus.BAD_REQUEST, cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd", "br"})
    void refusesWhatIsBrokenInEveryCoding(String coding) throws IOException {
        request.addHeader("Content-Encoding", coding);
        byte[] whole = switch (coding) {
            case "gzip" -> gzip(BYTES);
            case "deflate" -> deflate(false);
            case "zstd" -> zstd(BYTES);
            default -> Base64.getDecoder().decode(JSON_IN_BR);
        };

        for (int length = 4; length < whole.length - 8; length++) {
            assertRefused(HttpStatus.BAD_REQUEST, Arrays.copyOf(whole, length));
        }
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
        assertRefused(HttpStatus.CONTENT_TOO_LARGE, bomb(GZIPOutputStream::new));
        assertRefused(HttpStatus.CONTENT_TOO_LARGE, bomb(ZstdOutputStream::new));

        request.addHeader("Content-Encoding", "deflate");
        assertRefused(HttpStatus.CONTENT_TOO_LARGE, bomb(DeflaterOutputStream::new));

        request.removeHeader("Content-Encoding");
        request.addHeader("Content-Encoding", "br");
        assertRefused(HttpStatus.CONTENT_TOO_LARGE, Base64.getDecoder().decode(BOMB_IN_BR));
    }

    @Test
    void refusesZstdThatWantsMoreMemoryThanDecodersNeedHave() {
        byte[] windowOf64Megabytes = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) 0x80, 0x25, 0, 0, 0, 0, 0, 0};

        assertRefused(HttpStatus.BAD_REQUEST, windowOf64Megabytes);
    }

    @Test
    void allowsNoMoreToBeReversedThanMayBeSent() throws IOException {
        request.setQueryString("se=1");

        assertRefused(HttpStatus.CONTENT_TOO_LARGE, gzip(new byte[(5 << 20) + 1]));
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

    /** 51 MB of nothing. */
    private static byte[] bomb(Packing packing) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bomb = packing.around(packed)) {
            for (int megabyte = 0; megabyte < 51; megabyte++) {
                bomb.write(new byte[1 << 20]);
            }
        }
        return packed.toByteArray();
    }

    private interface Packing {
        OutputStream around(OutputStream packed) throws IOException;
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
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
