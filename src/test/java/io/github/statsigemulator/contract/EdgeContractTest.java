package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.project.KeyKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds before any route. Checked against the browser SDK (statsig-io/js-client-monorepo,
 * packages/client-core/src/NetworkCore.ts) for CORS and bodies.
 */
class EdgeContractTest extends EmulatorContext {

    private static final String QUESTION = "{\"gateName\":\"unknown_gate\",\"user\":{\"userID\":\"42\"}}";

    @Test
    void pagesOfAnyOriginMayCallTheSdkApi() {
        with(KeyKind.CLIENT)
                .header("Origin", "https://shop.example")
                .body(QUESTION)
                .post("/v1/check_gate")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", "x-statsig-region")
                .header("Vary", containsString("Origin"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"/v1/check_gate", "/v1/initialize", "/v1/rgstr", "/v1/unknown", "/v2/download_config_specs"})
    void browsersMayAskBeforehandOnEveryPathOfTheSdkApi(String path) {
        anonymous()
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "statsig-event-count,x-new")
                .header("Access-Control-Request-Private-Network", "true")
                .options(path)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                .header("Access-Control-Allow-Headers", "statsig-event-count,x-new")
                .header("Access-Control-Allow-Private-Network", "true")
                .header("Access-Control-Max-Age", "86400");
    }

    @Test
    void errorsOfTheSdkApiCanBeReadByPages() {
        anonymous()
                .header("Origin", "https://shop.example")
                .post("/v1/check_gate")
                .then()
                .statusCode(401)
                .header("Access-Control-Allow-Origin", "https://shop.example")
                .body("status", equalTo(401))
                .body("error", equalTo("Unauthorized"))
                .body("message", containsString("STATSIG-API-KEY"));
        with(KeyKind.CLIENT)
                .header("Origin", "https://shop.example")
                .post("/v1/unknown")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "https://shop.example");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/console/v1/gates", "/__emulator/events"})
    void pagesOfOtherOriginsMayCallNothingElse(String path) {
        with(KeyKind.CONSOLE)
                .header("Origin", "https://shop.example")
                .get(path)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("$", not(hasKey("errors")));
        with(KeyKind.CONSOLE).header("Host", "rebound.example").get(path).then().statusCode(403);
    }

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

    @Test
    void bodiesOverFiveMegabytesAreRefused() {
        byte[] body = new byte[(5 << 20) + 1];
        Arrays.fill(body, (byte) ' ');

        with(KeyKind.CLIENT)
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
