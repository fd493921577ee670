package io.github.statsigemulator.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The forms in which a client may send its body. Checked against what clients do: statsig-io/js-client-monorepo,
 * packages/client-core/src/NetworkCore.ts; statsig-io/js-client, src/StatsigNetwork.ts.
 */
class EncodedInitializeContractTest extends EmulatorContext {

    private static final String JSON = "{\"user\":{\"email\":\"ü@example.com\"},\"hash\":\"none\"}";

    /** What Node's zlib makes of it. */
    private static final String JSON_IN_BR = "GzAA4B0HdozjxSMI9ue1yB4Q72IZLp0+2IADh8DCeL1ZplWriUc0zo+WDxfYsLMC";

    @BeforeEach
    void publishAGate() {
        store(EntityKind.GATE, """
                {"id": "a_gate", "name": "a_gate", "rules": [{"id": "r", "name": "ü", "conditions": [
                  {"type": "email", "operator": "any", "targetValue": ["ü@example.com"]}]}]}""");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "gzip, gzip",
        "gzip, x-gzip",
        "gzip, ",
        "deflate, deflate",
        "zstd, zstd",
        "br, br",
        "none, ",
        "none, identity",
        "none, gzip"
    })
    void isReadHoweverItIsPackedAndAnnounced(String packed, @Nullable String announced) throws IOException {
        RequestSpecification request = with(KeyKind.CLIENT).header("Content-Type", "application/json");
        if (announced != null) {
            request.header("Content-Encoding", announced);
        }

        answers(request, packed(packed, JSON.getBytes(UTF_8)), "");
    }

    @Test
    void isReadIfOnlyTheQuerySaysThatItIsPacked() throws IOException {
        answers(anonymous(), packed("gzip", JSON.getBytes(UTF_8)), "?gz=1&k=" + keyOf(KeyKind.CLIENT));
    }

    @Test
    void isReadIfItIsReversedBase64() {
        answers(anonymous(), reversed(JSON), "?se=1&k=" + keyOf(KeyKind.CLIENT));
        answers(with(KeyKind.CLIENT).header("STATSIG-ENCODED", "1"), reversed(JSON), "");
    }

    @Test
    void isReadIfItIsPackedReversedBase64() throws IOException {
        answers(anonymous(), packed("gzip", reversed(JSON)), "?gz=1&se=1&k=" + keyOf(KeyKind.CLIENT));
    }

    /** Browsers cannot encode characters above U+00FF in this way, and say then that they did not. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1"})
    void isReadIfItIsPlainAfterAll(String encoded) {
        answers(with(KeyKind.CLIENT).header("STATSIG-ENCODED", encoded), JSON.getBytes(UTF_8), "");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gzip", "deflate", "zstd", "br"})
    void isRefusedIfItIsBroken(String coding) throws IOException {
        byte[] whole = packed(coding, JSON.getBytes(UTF_8));

        with(KeyKind.CLIENT)
                .config(Raw.AS_IS)
                .header("Content-Encoding", coding)
                .body(Arrays.copyOf(whole, whole.length / 2))
                .post("/v1/initialize")
                .then()
                .statusCode(400)
                .body("message", not(blankOrNullString()));
    }

    private static void answers(RequestSpecification request, byte[] body, String query) {
        request.config(Raw.AS_IS)
                .body(body)
                .post("/v1/initialize" + query)
                .then()
                .statusCode(200)
                .body("feature_gates.a_gate.value", equalTo(true))
                .body("user.email", equalTo("ü@example.com"));
    }

    private static byte[] reversed(String json) {
        return new StringBuilder(Base64.getEncoder().encodeToString(json.getBytes(ISO_8859_1)))
                .reverse()
                .toString()
                .getBytes(UTF_8);
    }

    private static byte[] packed(String how, byte[] bytes) throws IOException {
        if (how.equals("br")) {
            return Base64.getDecoder().decode(JSON_IN_BR);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing(how, packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static OutputStream packing(String how, OutputStream out) throws IOException {
        return switch (how) {
            case "gzip" -> new GZIPOutputStream(out);
            case "deflate" -> new DeflaterOutputStream(out);
            case "zstd" -> new ZstdOutputStream(out);
            default -> out;
        };
    }
}
