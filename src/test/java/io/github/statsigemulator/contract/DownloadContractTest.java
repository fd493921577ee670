package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.evaluator.NameHash;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents that server SDKs download. Checked against what they send and accept
 * (statsig-io/statsig-server-core, statsig-rust/src/specs_adapter; statsig-io/java-server-sdk,
 * src/main/kotlin/com/statsig/sdk/SpecUpdater.kt) and the reference proxy (statsig-io/statsig-forward-proxy,
 * src/servers/http_server.rs).
 */
class DownloadContractTest extends ConsoleContext {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /v1/download_config_specs",
        "GET, /v1/download_config_specs?k=KEY",
        "GET, /v1/download_config_specs/KEY.json",
        "GET, /v1/download_config_specs/KEY.js",
        "GET, /v1/download_config_specs/KEY",
        "POST, /v1/download_config_specs",
        "POST, /v1/download_config_specs/KEY.json",
        "GET, /v2/download_config_specs/KEY.json?supports_proto=true&accept_deltas=true",
        "GET, /v2/download_config_specs/KEY.json?checksum=1%252B2%2525zz",
        "GET, /v2/download_config_specs",
        "POST, /v2/download_config_specs",
        "POST, /v2/download_config_specs?k=KEY"
    })
    void everyWayToAskIsAnswered(String method, String path) {
        String key = keyOf(KeyKind.SERVER);
        boolean isNamed = path.contains("KEY");

        (isNamed ? anonymous() : with(KeyKind.SERVER))
                .urlEncodingEnabled(false)
                .request(method, path.replace("KEY", key))
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .body("has_updates", equalTo(true))
                .body("hashed_sdk_key_used", equalTo(NameHash.djb2(key)));
    }

    @Test
    void whoeverHasTheLatestIsToldSo() {
        make("/gates", "{\"name\":\"new_nav\"}");
        long time = download("/v2/download_config_specs").path("time");

        for (String path : new String[] {"/v1/download_config_specs", "/v2/download_config_specs"}) {
            assertThat(download(path + "?sinceTime=" + time).asString()).isEqualTo("{\"has_updates\":false}");
            assertThat(download(path + "?sinceTime=" + (time + 1)).asString()).isEqualTo("{\"has_updates\":false}");
            download(path + "?sinceTime=" + (time - 1)).then().body("time", equalTo(time));
            assertThat(posted(path, "{\"sinceTime\":" + time + ",\"statsigMetadata\":{}}"))
                    .isEqualTo("{\"has_updates\":false}");
        }
    }

    /** The second of each two has a header that only the web server knows what to do about. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "Connection: keep-alive\r\n"})
    void thatNothingIsNewIsSaidAlikeOnTheShortWayAndTheLongOne(String header) throws IOException {
        make("/gates", "{\"name\":\"new_nav\"}");
        long time = download("/v2/download_config_specs").path("time");
        String poll = "GET /v2/download_config_specs/%s.json?sinceTime=%d HTTP/1.1\r\nHost: localhost\r\n%s"
                .formatted(keyOf(KeyKind.SERVER), time, header);

        String promptly = Raw.firstOf(port(), poll + "\r\n");
        String usually = Raw.firstOf(port(), poll + "TE: trailers\r\n\r\n");

        assertThat(promptly).startsWith("HTTP/1.1 200 ").endsWith("{\"has_updates\":false}");
        assertThat(withoutDate(promptly)).isEqualTo(withoutDate(usually));
    }

    private static String withoutDate(String answer) {
        return answer.replaceFirst("Date: [^\r]*GMT", "Date: today");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "0", "-1", "soon", "1.5", "99999999999999999999999", "%25zz"})
    void whoeverSaysNoTimeGetsEverything(String since) {
        with(KeyKind.SERVER)
                .urlEncodingEnabled(false)
                .get("/v1/download_config_specs?sinceTime=" + since)
                .then()
                .statusCode(200)
                .body("has_updates", equalTo(true));
        assertThat(posted("/v1/download_config_specs", "{\"sinceTime\":\"" + since + "\"}"))
                .contains("\"has_updates\":true");
    }

    @Test
    void aChangeIsInTheNextDownload() {
        make("/gates", "{\"name\":\"new_nav\"}");
        long before = download("/v2/download_config_specs").path("time");

        console("{\"isEnabled\":false}").patch("/gates/new_nav").then().statusCode(200);

        Response after = download("/v2/download_config_specs?sinceTime=" + before);
        after.then().body("feature_gates.new_nav.enabled", equalTo(false));
        assertThat(after.<Long>path("time")).isGreaterThan(before);
    }

    @Test
    void conditionsOfOneHashStayApart() {
        make("/gates", gateFor("first", "Aa"));
        make("/gates", gateFor("second", "BB"));

        Response document = download("/v2/download_config_specs");

        String first = document.path("feature_gates.first.rules[0].conditions[0]");
        String second = document.path("feature_gates.second.rules[0].conditions[0]");
        assertThat(second).isEqualTo(first + ":2");
        assertThat(document.<List<String>>path("condition_map.'" + first + "'.targetValue"))
                .containsExactly("Aa");
        assertThat(document.<List<String>>path("condition_map.'" + second + "'.targetValue"))
                .containsExactly("BB");
    }

    @Test
    void bytesArePackedForThoseWhoTakeThem() {
        Response packed = with(KeyKind.SERVER)
                .header("Accept-Encoding", "statsig-br, gzip, deflate, br")
                .get("/v2/download_config_specs");

        packed.then().header("Content-Encoding", "gzip").body("has_updates", equalTo(true));
        assertThat(packed.header("Content-Length")).isNotNull();
        with(KeyKind.SERVER)
                .header("Accept-Encoding", "statsig-br, gzip;q=0")
                .get("/v2/download_config_specs")
                .then()
                .header("Content-Encoding", nullValue())
                .body("has_updates", equalTo(true));
    }

    private static String gateFor(String name, String user) {
        return """
                {"name":"%s","rules":[{"name":"r","conditions":[
                  {"type":"user_id","operator":"any","targetValue":["%s"]}]}]}""".formatted(name, user);
    }

    @Test
    void aQueryThatIsEncodedBrokenlyIsNoReasonToRefuse() throws IOException {
        String answer = Raw.exchange(port(), """
                GET /v2/download_config_specs/%s.json?checksum=%%zz&sinceTime=%%z HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                \r
                """.formatted(keyOf(KeyKind.SERVER)));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"has_updates\":true");
    }

    private Response download(String path) {
        Response answer = with(KeyKind.SERVER).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private String posted(String path, String body) {
        return with(KeyKind.SERVER)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .asString();
    }
}
