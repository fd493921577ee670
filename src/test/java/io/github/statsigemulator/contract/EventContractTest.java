package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.KeyKind;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checked against what SDKs send and expect: statsig-io/statsig-server-core, statsig-rust/src/event_logging_adapter;
 * statsig-io/js-client-monorepo, packages/client-core/src/EventSender.ts; statsig-io/unity-sdk,
 * Editor/RequestDispatcher.cs; and the description of the public HTTP API.
 */
class EventContractTest extends EmulatorContext {

    private static final String PURCHASE = """
            {"events": [{"eventName": "purchase", "value": 9.99, "metadata": {"item": "book"},
              "user": {"userID": "42"}, "time": 1700000000000}],
             "statsigMetadata": {"sdkType": "java-server", "sdkVersion": "2.2.2"}}""";

    @Test
    void keepsWhatSdksLog() {
        send("/v1/log_event", PURCHASE).statusCode(202).body(equalTo("{\"success\":true}"));

        events("")
                .body("events", hasSize(1))
                .body("events[0].kind", equalTo("custom"))
                .body("events[0].name", equalTo("purchase"))
                .body("events[0].value", equalTo(9.99f))
                .body("events[0].metadata.item", equalTo("book"))
                .body("events[0].user.userID", equalTo("42"))
                .body("events[0].sdkType", equalTo("java-server"))
                .body("events[0].sdkVersion", equalTo("2.2.2"))
                .body("events[0].time", equalTo(1700000000000L));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/v1/log_event",
                "/v1/rgstr",
                "/v1/rgstr_b",
                "/v1/log_event_beacon",
                "/v1/rgstrlog_event_beacon",
                "/v1/log_eventlog_event_beacon"
            })
    void takesEventsUnderAllTheirPaths(String path) {
        anonymous()
                .config(Raw.AS_IS)
                .header("Content-Type", "text/plain;charset=UTF-8")
                .body(PURCHASE.getBytes(StandardCharsets.UTF_8))
                .post(path + "?k=" + keyOf(KeyKind.CLIENT))
                .then()
                .statusCode(202)
                .body("success", equalTo(true));

        events("?name=purchase").body("events", hasSize(1)).body("events[0].keyKind", equalTo("client"));
    }

    @Test
    void keepsTextsThatWereCutInTheMiddleOfACharacter() {
        send("/v1/log_event", """
                {"events": [{"eventName": "half \\ud83d", "value": "\\ude00", "metadata": {"note": "\\ud83d!"}},
                            {"eventName": "none \\u0000"}]}""").statusCode(202);

        events("")
                .body("events.name", contains("half \ud83d", "none \0"))
                .body("events[0].value", equalTo("\ude00"))
                .body("events[0].metadata.note", equalTo("\ud83d!"));
    }

    @Test
    void answersUnityWithTheOnlyStatusThatItTakesForSuccess() {
        with(KeyKind.CLIENT)
                .header("STATSIG-SDK-TYPE", "unity-client")
                .body(PURCHASE)
                .post("/v1/log_event")
                .then()
                .statusCode(200)
                .body("success", equalTo(true));
        send("/v1/rgstr", "{\"events\":[],\"statsigMetadata\":{\"sdkType\":\"unity-client\"}}")
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                | events
            {"events":"many"}                 | events
            {"events":[{"value":1}]}          | events[0].eventName
            {"events":[{"eventName":1}]}      | events[0].eventName
            """)
    void refusesWhatIsNoEvent(String body, String place) {
        send("/v1/log_event", body).statusCode(400).body("message", containsString(place + ": "));

        events("").body("events", empty());
    }

    @Test
    void keepsExposuresThatAreReportedByHand() {
        store(EntityKind.GATE, """
                {"id": "new_checkout", "name": "new_checkout", "rules": [{"id": "rule-staff", "name": "staff"}]}""");

        send("/v1/log_custom_exposure", """
                {"user": {"userID": "42"}, "exposures": [
                  {"gateName": "new_checkout", "passes": true, "group": "staff"},
                  {"experimentName": "button", "ruleID": "group-red", "user": {"userID": "43"}},
                  {"experimentName": "button", "group": "Nobody knows"}]}""").statusCode(202).body("success", equalTo(true));

        events("")
                .body("events.kind", contains("gate_exposure", "config_exposure", "config_exposure"))
                .body("events.name", contains("new_checkout", "button", "button"))
                .body("events.ruleID", contains("rule-staff", "group-red", "Nobody knows"))
                .body("events.user.userID", contains("42", "43", "42"))
                .body("events[0].metadata.isManualExposure", equalTo("true"))
                .body("events[0].value", equalTo(true));
    }

    @Test
    void exposuresThatAreReportedByHandAreOfWhatCheckGateKnowsByThatName() {
        store(EntityKind.GATE, """
                {"id": "new_checkout", "name": "New checkout", "rules": [{"id": "rule-staff", "name": "staff"}]}""");
        store(EntityKind.DYNAMIC_CONFIG, """
                {"id": "big_prices", "name": "Big prices", "rules": []}""");

        send("/v1/log_custom_exposure", """
                {"user": {"userID": "42"}, "exposures": [
                  {"gateName": "New checkout", "passes": true, "group": "staff"},
                  {"experimentName": "Big prices", "ruleID": "r"}]}""").statusCode(202);

        events("")
                .body("events.name", contains("new_checkout", "big_prices"))
                .body("events.ruleID", contains("rule-staff", "r"));
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                          | exposures
            {"exposures":[]}                                            | exposures
            {"exposures":[1]}                                           | exposures[0]
            {"exposures":[{}]}                                          | exposures[0]
            {"exposures":[{"experimentName":"button"}]}                 | exposures[0]
            {"exposures":[{"gateName":"a","ruleID":"r"}]}               | exposures[0].passes
            """)
    void refusesWhatIsNoExposure(String body, String place) {
        send("/v1/log_custom_exposure", body).statusCode(400).body("message", containsString(place + ": "));
    }

    @Test
    void findsEventsByKindNameAndNumber() {
        send("/v1/log_event", """
                {"events": [{"eventName": "search"}, {"eventName": "purchase"}, {"eventName": "statsig::diagnostics"},
                  {"eventName": "purchase"}]}""");

        events("?kind=custom").body("events.sequence", contains(1, 2, 4));
        events("?kind=internal").body("events.name", contains("statsig::diagnostics"));
        events("?name=purchase&since=2").body("events.sequence", contains(4)).body("next", equalTo(4));
        events("?limit=2").body("events.sequence", contains(1, 2)).body("next", equalTo(2));
        events("").body("dropped", equalTo(0));
    }

    @ParameterizedTest(name = "{0} is wrong at {1}")
    @CsvSource({"?kind=nonsense, kind", "?limit=0, limit", "?limit=10001, limit", "?since=x, since"})
    void refusesQueriesThatMeanNothing(String query, String place) {
        with(KeyKind.SERVER)
                .get("/__emulator/events" + query)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo(place));
    }

    @Test
    void keepsTheEventsOfEachProjectApart() {
        send("/v1/log_event", PURCHASE);

        anonymous().get("/__emulator/events?name=purchase").then().body("events", empty());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/v1/sdk_exception", "/v1/rgstr_e"})
    void takesWhatSdksSayOfTheirOwnFailures(String path) {
        send(path, "{\"exception\":\"Error\",\"info\":\"stack\"}")
                .statusCode(200)
                .body("success", equalTo(true));
        send(path, "no json").statusCode(200);

        with(KeyKind.SERVER)
                .get("/__emulator/sdk-exceptions")
                .then()
                .statusCode(200)
                .body("count", equalTo(2))
                .body("exceptions.report", contains(Map.of("exception", "Error", "info", "stack"), "no json"))
                .body("exceptions[0].keyKind", equalTo("server"));
    }

    @Test
    void countsFailuresOfSdksAndKeepsTheLatestHundred() {
        for (int i = 0; i < 101; i++) {
            send("/v1/sdk_exception", "{\"tag\":" + i + "}").statusCode(200);
        }

        with(KeyKind.SERVER)
                .get("/__emulator/sdk-exceptions")
                .then()
                .body("count", equalTo(101))
                .body("exceptions", hasSize(100))
                .body("exceptions[99].report.tag", equalTo(100));
    }

    @ParameterizedTest(name = "{0}: {1} of it are kept")
    @CsvSource({"STATSIG-RETRY-COUNT: 1, 1", "STATSIG-RETRY: 2, 1", "STATSIG-RETRY-COUNT: 0, 2", "X-Other: 1, 2"})
    void keepsABatchOnceThatIsSentAgain(String header, int kept) {
        send("/v1/log_event", PURCHASE).statusCode(202);

        String[] parts = header.split(": ", 2);
        with(KeyKind.SERVER)
                .header(parts[0], parts[1])
                .body(PURCHASE.replace("2.2.2", "2.2.3"))
                .post("/v1/log_event")
                .then()
                .statusCode(202)
                .body(equalTo("{\"success\":true}"));

        events("").body("events", hasSize(kept));
    }

    @Test
    void keepsABatchThatIsSentAgainIfItNeverArrived() {
        send("/v1/log_event", PURCHASE).statusCode(202);

        with(KeyKind.SERVER)
                .header("STATSIG-RETRY-COUNT", 3)
                .body(PURCHASE.replace("9.99", "9.98"))
                .post("/v1/log_event")
                .then()
                .statusCode(202);
        with(KeyKind.CLIENT).header("STATSIG-RETRY-COUNT", 3).body(PURCHASE).post("/v1/log_event");

        events("").body("events", hasSize(3));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "log_custom_metric",
                "webhooks/event_webhook",
                "mark_data_ready",
                "mark_data_ready_dwh",
                "delete_user_data",
                "get_delete_user_data_request_status",
                "log_event/cf_log_drain",
                "rulesets_e2e_test"
            })
    void saysWhatItDoesNotDo(String route) {
        send("/v1/" + route, "{}")
                .statusCode(501)
                .body("status", equalTo(501))
                .body("message", containsString("not built"));
    }

    private ValidatableResponse send(String path, String body) {
        return with(KeyKind.SERVER).body(body).post(path).then();
    }

    private ValidatableResponse events(String query) {
        return with(KeyKind.SERVER).get("/__emulator/events" + query).then().statusCode(200);
    }
}
