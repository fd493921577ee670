package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.statsigemulator.project.KeyKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events in each coding that may be asked of a server: {@code javacore} 0.10.2 and {@code serversdk} 2.2.2 send gzip, the latter in
 * chunks, and {@code statsig-node-core} 0.23.2 sends zstd. No SDK was seen to send deflate or br.
 */
class PackedEventsContractTest extends EmulatorContext {

    private static final String PURCHASE = "{\"events\":[{\"eventName\":\"purchase\",\"user\":{\"userID\":\"ü-😀\"}}]}";

    /** What Node's zlib makes of it. */
    private static final String PURCHASE_IN_BR =
            "CyCAeyJldmVudHMiOlt7ImV2ZW50TmFtZSI6InB1cmNoYXNlIiwidXNlciI6eyJ1c2VySUQiOiLDvC3wn5iAIn19XX0D";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest(name = "{0} to {1}, in chunks: {2}")
    @CsvSource({
        "gzip,    /v1/log_event, true",
        "gzip,    /v1/rgstr,     false",
        "deflate, /v1/log_event, false",
        "zstd,    /v1/log_event, false",
        "zstd,    /v1/rgstr,     true",
        "br,      /v1/log_event, false",
        "br,      /v1/rgstr,     true"
    })
    void eventsArriveHoweverTheyArePacked(String coding, String path, boolean inChunks) throws Exception {
        byte[] packed = packed(coding);
        BodyPublisher body = inChunks
                ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(packed))
                : BodyPublishers.ofByteArray(packed);

        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                        .header("STATSIG-API-KEY", keyOf(KeyKind.SERVER))
                        .header("Content-Encoding", coding)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("{\"success\":true}");
        with(KeyKind.SERVER)
                .get("/__emulator/events")
                .then()
                .body("events.name", contains("purchase"))
                .body("events.user.userID", contains("ü-😀"));
    }

    private static byte[] packed(String coding) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        switch (coding) {
            case "gzip" -> write(new GZIPOutputStream(packed));
            case "deflate" -> write(new DeflaterOutputStream(packed));
            case "zstd" -> write(new ZstdOutputStream(packed));
            default -> packed.write(Base64.getDecoder().decode(PURCHASE_IN_BR));
        }
        return packed.toByteArray();
    }

    private static void write(OutputStream packing) throws IOException {
        try (packing) {
            packing.write(PURCHASE.getBytes(StandardCharsets.UTF_8));
        }
    }
}
