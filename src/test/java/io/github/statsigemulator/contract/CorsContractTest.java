package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Pages of any origin may call the SDK API, and read its errors. Checked against what the SDKs for browsers send and read:
 * statsig-io/js-client-monorepo, packages/client-core/src/NetworkCore.ts, EventSender.ts and ErrorBoundary.ts;
 * statsig-io/js-client, src/StatsigNetwork.ts; statsig-io/dart-sdk, lib/src/network_service.dart.
 */
class CorsContractTest extends EmulatorContext {

    private static final String PAGE = "https://shop.example";

    /** What those SDKs send, and a browser asks about beforehand. */
    private static final String HEADERS = "content-type,statsig-api-key,statsig-client-time,statsig-encoded,"
            + "statsig-event-count,statsig-retry-count,statsig-sdk-type,statsig-sdk-version";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void everyRouteMayBeAskedAboutBeforehand() {
        assertThat(paths())
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> preflight(path)
                        .statusCode(204)
                        .header("Access-Control-Allow-Methods", "GET, POST, OPTIONS")
                        .header("Access-Control-Allow-Headers", HEADERS)
                        .header("Access-Control-Allow-Private-Network", "true")
                        .header("Access-Control-Max-Age", "86400"));
    }

    @Test
    void everyAnswerCanBeReadWhateverTheKey() {
        assertThat(paths()).allSatisfy(path -> {
            open(page(anonymous()).post(path)).statusCode(401);
            open(page(with(KeyKind.CONSOLE)).post(path)).statusCode(403);
            open(page(with(KeyKind.SERVER)).body("{}").post(path));
            open(page(with(KeyKind.SERVER)).get(path));
        });
    }

    private List<String> paths() {
        return routes.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/v1/") || path.startsWith("/v2/"))
                .map(path -> path.replace("{key}", "any.json"))
                .distinct()
                .toList();
    }

    private ValidatableResponse preflight(String path) {
        return open(page(anonymous())
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", HEADERS)
                .header("Access-Control-Request-Private-Network", "true")
                .options(path));
    }

    private static RequestSpecification page(RequestSpecification request) {
        return request.header("Origin", PAGE);
    }

    private static ValidatableResponse open(Response response) {
        assertThat(response.headers().getValues("Vary")).contains("Origin");
        return response.then()
                .header("Access-Control-Allow-Origin", PAGE)
                .header("Access-Control-Allow-Credentials", "true")
                .header("Access-Control-Expose-Headers", "x-statsig-region");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /v1/check_gate               | {                        | 400
            POST   | /v1/initialize               | {"user":1}               | 400
            POST   | /v1/initialize?se=1          | !!!                      | 400
            POST   | /v1/log_event                | {"events":1}             | 400
            POST   | /v1/unknown                  | {}                       | 404
            POST   | /v1/get_layer                | {"layerName":"unknown"}  | 404
            GET    | /v1/get_id_lists             | ''                       | 403
            GET    | /v2/download_config_specs    | ''                       | 403
            GET    | /v1/check_gate               | ''                       | 405
            DELETE | /v1/initialize               | ''                       | 405
            POST   | /v1/log_custom_metric        | {}                       | 501
            """)
    void errorsCanBeRead(String method, String path, String body, int status) {
        open(page(with(KeyKind.CLIENT)).body(body).request(method, path))
                .statusCode(status)
                .body("status", equalTo(status))
                .body("error", not(blankOrNullString()));
    }

    @Test
    void refusalsOfWhatIsSentCanBeRead() {
        open(page(with(KeyKind.CLIENT))
                        .config(Raw.AS_IS)
                        .body(new byte[(5 << 20) + 1])
                        .post("/v1/rgstr"))
                .statusCode(413);
        open(page(with(KeyKind.CLIENT))
                        .header("Content-Encoding", "statsig-br")
                        .body("x")
                        .post("/v1/rgstr"))
                .statusCode(415);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"GET /v1/[x HTTP/1.1", "BREW /v1/check_gate HTTP/9"})
    void refusalsOfTheServerItselfCanBeRead(String line) throws IOException {
        String answer =
                Raw.exchange(port(), line + "\r\nHost: localhost\r\nOrigin: " + PAGE + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").containsIgnoringCase("access-control-allow-origin: ");
    }

    @Test
    void refusalsOfHeadersThatAreTooLongCanBeRead() {
        open(page(with(KeyKind.CLIENT)).header("X-Long", "x".repeat(20_000)).post("/v1/rgstr"))
                .statusCode(400);
    }

    @Test
    void whoeverIsNoPageIsToldThatAnyPageMay() {
        with(KeyKind.CLIENT)
                .body("{\"gateName\":\"a_gate\"}")
                .post("/v1/check_gate")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void aPreflightThatNamesNoHeadersIsToldTheUsualOnes() {
        String allowed = page(anonymous())
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/rgstr")
                .then()
                .statusCode(204)
                .extract()
                .header("Access-Control-Allow-Headers");

        assertThat(allowed.split(", ")).containsExactlyInAnyOrder(HEADERS.split(","));
    }

    @Test
    void aBeaconNeedsNoPreflight() {
        open(page(anonymous())
                        .config(Raw.AS_IS)
                        .header("Content-Type", "text/plain;charset=UTF-8")
                        .header("Sec-Fetch-Mode", "no-cors")
                        .cookie("session", "of another tool")
                        .body("{\"events\":[{\"eventName\":\"left\"}],\"clientTime\":\"1\"}"
                                .getBytes(StandardCharsets.UTF_8))
                        .post("/v1/rgstr_b?k=" + keyOf(KeyKind.CLIENT)))
                .statusCode(202)
                .body("success", equalTo(true));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/console/v1/gates", "/__emulator/events"})
    void pagesOfOtherOriginsMayCallNothingElse(String path) {
        page(with(KeyKind.CONSOLE))
                .get(path)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue())
                .body("$", not(hasKey("errors")));
        with(KeyKind.CONSOLE).header("Host", "rebound.example").get(path).then().statusCode(403);
    }
}
