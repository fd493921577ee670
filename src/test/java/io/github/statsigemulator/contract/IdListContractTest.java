package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Id lists as SDKs fetch them: checked against statsig-io/statsig-server-core, statsig-rust/src/id_lists_adapter;
 * statsig-io/node-js-server-sdk, src/SpecStore.ts; statsig-io/ruby-sdk, lib/spec_store.rb. {@link IdListsOverTimeTest} asks
 * SDKs themselves.
 */
class IdListContractTest extends ConsoleContext {

    /** One more than may stand in a spec. */
    private static final int MANY = 1001;

    private static final int LINE = 10;

    @Test
    void listsThatFitIntoASpecAreNoFiles() {
        makeList(MANY - 1);

        with(KeyKind.SERVER).post("/v1/get_id_lists").then().statusCode(200).body("$", anEmptyMap());
        with(KeyKind.SERVER).get("/v2/download_config_specs").then().body("id_lists", anEmptyMap());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /v1/get_id_lists, ''",
        "POST, /v1/get_id_lists, {}",
        "POST, /v1/get_id_lists, {\"statsigMetadata\":{}}",
        "GET, /v1/get_id_lists/KEY.json, ''"
    })
    void longerListsAreNamedWithTheirFiles(String method, String path, String body) {
        makeList(MANY);

        JsonPath lists = with(KeyKind.SERVER)
                .contentType(ContentType.JSON)
                .body(body)
                .request(method, path.replace("KEY", keyOf(KeyKind.SERVER)))
                .then()
                .statusCode(200)
                .body("testers.name", equalTo("testers"))
                .body("testers.size", equalTo(MANY * LINE))
                .body("testers.url", startsWith("http://localhost:" + port() + "/id_lists/"))
                .extract()
                .jsonPath();
        assertThat(lists.getLong("testers.creationTime")).isPositive();
        assertThat(lists.getString("testers.url")).endsWith(lists.getString("testers.fileID"));
        with(KeyKind.SERVER).get("/v2/download_config_specs").then().body("id_lists.testers", equalTo(true));
    }

    @Test
    void filesAreWhereTheRequestFoundTheEmulator() throws IOException {
        makeList(MANY);

        String lists = Raw.exchange(port(), """
                POST /v1/get_id_lists HTTP/1.1\r
                Host: statsig:3000\r
                STATSIG-API-KEY: %s\r
                X-Forwarded-Host: of-nobody-we-trust.example\r
                Content-Length: 0\r
                Connection: close\r
                \r
                """.formatted(keyOf(KeyKind.SERVER)));

        assertThat(lists).contains("\"url\":\"http://statsig:3000/id_lists/").doesNotContain("of-nobody-we-trust");
    }

    @Test
    void anybodyWhoKnowsItsNameMayReadAFile() {
        makeList(MANY);

        Response whole = file("", "");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(MANY * LINE));
        assertThat(whole.header("Content-Encoding")).isNull();
        assertThat(whole.asString().lines())
                .hasSize(MANY)
                .startsWith("+" + IdLists.key("user-0"), "+" + IdLists.key("user-1"));
    }

    @ParameterizedTest(name = "header {0}, query {1}")
    @CsvSource({
        "bytes=10000-, '', 206, 10000-10009",
        "bytes=10003-, '', 206, 10003-10009",
        "bytes=0-, '', 206, 0-10009",
        "bytes=5-14, '', 206, 5-14",
        "bytes=10000-99999, '', 206, 10000-10009",
        "'', ?range=10000-, 206, 10000-10009",
        "'', ?range=bytes%3D10000-, 206, 10000-10009"
    })
    void partsAreExactlyWhatIsAskedFor(String header, String query, int status, String range) {
        makeList(MANY);
        String whole = file("", "").asString();
        int from = Integer.parseInt(range.substring(0, range.indexOf('-')));
        int to = Integer.parseInt(range.substring(range.indexOf('-') + 1)) + 1;

        Response part = file(header, query);

        assertThat(part.statusCode()).isEqualTo(status);
        assertThat(part.asString()).isEqualTo(whole.substring(from, to));
        assertThat(part.header("Content-Length")).isEqualTo(String.valueOf(to - from));
        assertThat(part.header("Content-Range")).isEqualTo("bytes " + range + "/" + MANY * LINE);
    }

    @Test
    void whatThereIsNotHasNoLengthThatSdksWouldCount() throws IOException {
        makeList(MANY);
        String path = URI.create(list().getString("testers.url")).getPath();

        String beyond = raw(path, "bytes=10010-");
        String gone = raw(path + "0", "bytes=0-");

        assertThat(beyond).startsWith("HTTP/1.1 416").contains("Content-Range: bytes */10010");
        assertThat(gone).startsWith("HTTP/1.1 404");
        assertThat(beyond + gone).doesNotContainIgnoringCase("Content-Length");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bytes=-10", "bytes=0-1,5-6", "bytes=9-5", "items=0-5", "bytes=", "ten"})
    void whatIsNoRangeThatAnSdkSendsIsNoReasonToSendAPart(String range) {
        makeList(MANY);

        Response whole = file(range, "");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.header("Content-Range")).isNull();
        assertThat(whole.header("Content-Length")).isEqualTo(String.valueOf(MANY * LINE));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"of-nobody", "default"})
    void noProjectHasAFileThatWasNeverMade(String project) {
        anonymous().get("/id_lists/" + project + "/of-nobody").then().statusCode(404);
    }

    @Test
    void newsAreAppendedAndAResetBeginsAnotherFile() {
        makeList(MANY);
        JsonPath before = list();

        edit("PATCH", "/segments/testers/id_list", "\"eve\"");

        assertThat(list().getString("testers.fileID")).isEqualTo(before.getString("testers.fileID"));
        assertThat(file("bytes=10010-", "").asString()).isEqualTo("+" + IdLists.key("eve") + "\n");

        edit("POST", "/segments/testers/id_list/reset", ids(0, MANY));

        assertThat(list().getString("testers.fileID")).isNotEqualTo(before.getString("testers.fileID"));
        assertThat(list().getLong("testers.creationTime")).isGreaterThan(before.getLong("testers.creationTime"));
    }

    /** PostgreSQL has no place for it in a text. */
    @Test
    void anIdHasNoNullCharacter() {
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");

        console("{\"ids\":[\"ann\",\"b\\u0000b\"]}")
                .patch("/segments/testers/id_list")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("ids[1]"));

        console().get("/segments/testers/id_list").then().body("data.count", equalTo(0));
    }

    @Test
    void aListThatIsDeletedIsNamedNoMore() {
        makeList(MANY);

        console().delete("/segments/testers").then().statusCode(200);

        with(KeyKind.SERVER).post("/v1/get_id_lists").then().body("$", not(hasKey("testers")));
    }

    @Test
    void aRemovalIsALineOfItsOwn() {
        makeList(MANY);

        edit("DELETE", "/segments/testers/id_list", "\"user-1000\"");

        assertThat(list().getInt("testers.size")).isEqualTo((MANY + 1) * LINE);
        assertThat(file("bytes=10010-", "").asString()).isEqualTo("-" + IdLists.key("user-1000") + "\n");
    }

    private void makeList(int ids) {
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");
        edit("PATCH", "/segments/testers/id_list", ids(0, ids));
    }

    private void edit(String method, String path, String ids) {
        console("{\"ids\":[" + ids + "]}").request(method, path).then().statusCode(200);
    }

    private static String ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> "\"user-" + id + "\"").collect(Collectors.joining(","));
    }

    private JsonPath list() {
        return with(KeyKind.SERVER).post("/v1/get_id_lists").jsonPath();
    }

    private Response file(String range, String query) {
        String url = list().getString("testers.url");
        return (range.isEmpty() ? anonymous() : anonymous().header("Range", range))
                .urlEncodingEnabled(false)
                .get(url + query);
    }

    private String raw(String path, String range) throws IOException {
        return Raw.exchange(port(), """
                GET %s HTTP/1.1\r
                Host: localhost\r
                Range: %s\r
                Connection: close\r
                \r
                """.formatted(path, range));
    }
}
