package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.github.statsigemulator.project.KeyKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds before any route. Checked against the browser SDK (statsig-io/js-client-monorepo,
 * packages/client-core/src/NetworkCore.ts) for bodies.
 */
class EdgeContractTest extends EmulatorContext {

    private static final String QUESTION = "{\"gateName\":\"unknown_gate\",\"user\":{\"userID\":\"42\"}}";

    @Test
    void theOnlyVersionOfTheConsoleApiMayBeNamed() {
        with(KeyKind.CONSOLE)
                .header("STATSIG-API-VERSION", "20240601")
                .get("/console/v1/unknown")
                .then()
                .statusCode(404);
        with(KeyKind.CONSOLE)
                .header("STATSIG-API-VERSION", "20230101")
                .get("/console/v1/unknown")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].property", equalTo("STATSIG-API-VERSION"))
                .body("message", containsString("20240601"));
    }

    @Test
    void methodsThatARouteLacksAreNamedTogetherWithThoseItHas() {
        with(KeyKind.SERVER)
                .get("/v1/check_gate")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("message", containsString("POST"));
    }

    @Test
    void keysInPathsAreNotRepeated() {
        with(KeyKind.SERVER)
                .delete("/v1/download_config_specs/secret-0123456789.json")
                .then()
                .statusCode(405)
                .body("message", not(containsString("0123456789")));
    }

    @Test
    void requestLinesThatAreNoneAreRefusedInJson() throws IOException {
        String answer = Raw.exchange(port(), "GET /v1/[x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        org.assertj.core.api.Assertions.assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/json", "\"status\":400")
                .doesNotContain("<html");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"text/plain;charset=UTF-8", "application/x-www-form-urlencoded", "text/html", "nonsense/x"})
    void bodiesAreJsonWhateverTheyClaimToBe(String contentType) {
        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Type", contentType)
                .body(QUESTION.getBytes(StandardCharsets.UTF_8))
                .post("/v1/check_gate")
                .then()
                .statusCode(200)
                .body("name", equalTo("unknown_gate"));
    }

    @Test
    void bodiesAreUnpackedWithoutAnnouncement() throws IOException {
        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Type", "text/plain")
                .body(gzip(QUESTION.getBytes(StandardCharsets.UTF_8)))
                .post("/v1/check_gate?gz=1")
                .then()
                .statusCode(200)
                .body("name", equalTo("unknown_gate"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1", "[::1]"})
    void bodiesOverFiveMegabytesAreRefused(String host) throws IOException {
        assumeThat(NetworkInterface.getByInetAddress(InetAddress.getByName(host)))
                .as("this machine's " + host)
                .isNotNull();
        byte[] body = new byte[(5 << 20) + 1];
        Arrays.fill(body, (byte) ' ');

        with(KeyKind.CLIENT)
                .baseUri("http://" + host)
                .config(Raw.AS_IS)
                .header("Content-Type", "application/json")
                .body(body)
                .post("/v1/log_event")
                .then()
                .statusCode(413)
                .body("status", equalTo(413))
                .body("message", containsString("5 MB"));
    }

    @Test
    void bombsAreCutOff() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream bomb = new GZIPOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int megabyte = 0; megabyte < 60; megabyte++) {
                bomb.write(spaces);
            }
        }

        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/v1/log_event")
                .then()
                .statusCode(413)
                .body("message", containsString("50 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "[]", "0", "\"\"", "{\"eventName\":\"e\",\"value\":[[[[]]]]}"})
    void bodiesOfMillionsOfTinyPartsAreRefusedBeforeTheyFillTheMemory(String part) throws IOException {
        String body = "{\"events\":[" + (part + ",").repeat(2_500_000) + part + "]}";

        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Encoding", "gzip")
                .body(gzip(body.getBytes(StandardCharsets.UTF_8)))
                .post("/v1/log_event")
                .then()
                .statusCode(413)
                .body("message", containsString("2.5 million names and values"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{", "", "[]", "null", "\"text\"", "{\"gateName\":}", "{} {}", "{\"user\":{\"a\":NaN}}"})
    void bodiesThatAreNoJsonObjectAreRefused(String body) {
        with(KeyKind.SERVER)
                .body(body)
                .post("/v1/check_gate")
                .then()
                .statusCode(400)
                .body("status", equalTo(400))
                .body("error", equalTo("Bad Request"))
                .body("message", notNullValue())
                .body("message", not(containsString("Source")));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
