package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What experiments, gates and holdouts lead to. Checked against what the vendor documents (version 20240601, and the
 * examples of docs.statsig.com/api-reference); the figures are worked out by hand.
 */
class PulseContractTest extends ConsoleContext {

    private static final long DAY = 24 * 60 * 60 * 1000L;
    private static final long FIRST_DAY = System.currentTimeMillis() / DAY * DAY - 3 * DAY;

    private String control = "";
    private String test = "";

    @BeforeEach
    void startAnExperiment() {
        make("/layers", "{\"name\": \"homepage\", \"parameters\": {\"colour\": \"red\"}}");
        make("/experiments", """
                {"name": "button", "layerID": "homepage",
                 "groups": [{"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
                            {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}],
                 "primaryMetrics": [{"name": "sales", "type": "sum"}],
                 "secondaryMetrics": [{"name": "buy", "type": "event_count"}, {"name": "buy", "type": "event_dau"}],
                 "otherMetrics": [{"name": "income", "type": "user_warehouse"}]}""");
        live().put("/experiments/button/start").then().statusCode(200);
        List<String> groups = console().get("/experiments/button").path("groups.id");
        control = groups.get(0);
        test = groups.get(1);
    }

    private static String event(String body, String user, long time) {
        return "{%s, \"time\": %d, \"user\": {\"userID\": \"%s\"}}".formatted(body, time, user);
    }

    private String shown(String group, String user, long time) {
        return event("""
                "eventName": "statsig::config_exposure", "metadata": {"config": "button", "ruleID": "%s"}""".formatted(group), user, time);
    }

    private String shownByLayer(String group, String user, long time) {
        return event("""
                "eventName": "statsig::layer_exposure", "metadata": {"config": "homepage", "ruleID": "%s",
                  "allocatedExperiment": "button", "parameterName": "colour"}""".formatted(group), user, time);
    }

    private void log(String... events) {
        sdk().body("{\"events\": [%s]}".formatted(String.join(",", events)))
                .post("/log_event")
                .then()
                .statusCode(202);
    }

    @Test
    void countsTheUnitsOfEachGroupDayByDay() {
        log(
                shown(control, "ann", FIRST_DAY),
                shown(control, "ann", FIRST_DAY + DAY),
                shownByLayer(control, "bob", FIRST_DAY + DAY),
                shownByLayer(test, "cid", FIRST_DAY + 2 * DAY),
                shown("layerAssignment", "dan", FIRST_DAY),
                event("""
                        "eventName": "statsig::layer_exposure", "metadata": {"config": "homepage", "ruleID": "%s",
                          "allocatedExperiment": ""}""".formatted(test), "eve", FIRST_DAY));

        Response counted = live().get("/experiments/button/cumulative_exposures");

        counted.then()
                .statusCode(200)
                .body("data.groupID", contains(control, test))
                .body("data.groupName", contains("control", "test"))
                .body("data[0].results.exposures", contains(1, 2, 2, 2))
                .body("data[1].results.exposures", contains(0, 0, 1, 1))
                .body(
                        "data[1].results[0].date",
                        equalTo(LocalDate.ofEpochDay(FIRST_DAY / DAY).toString()));
        assertThat(console()
                        .get("/experiments/button/cumulative_exposures")
                        .jsonPath()
                        .getList("data"))
                .isEqualTo(counted.jsonPath().getList("data"));
    }

    @Test
    void countsWhatTheHttpApiShows() {
        for (int user = 0; user < 20; user++) {
            sdk().body("{\"layerName\": \"homepage\", \"user\": {\"userID\": \"user-%d\"}}".formatted(user))
                    .post("/get_layer");
            sdk().body("{\"configName\": \"button\", \"user\": {\"userID\": \"user-%d\"}}".formatted(user))
                    .post("/get_config");
        }

        List<Integer> counts =
                live().get("/experiments/button/cumulative_exposures").path("data.results.exposures.flatten()");

        assertThat(counts.get(0) + counts.get(1)).isEqualTo(20);
    }

    @Test
    void forgetsWhatWasShownBeforeAReset() {
        log(shown(control, "ann", FIRST_DAY), shown(control, "old", 0));
        live().get("/experiments/button/cumulative_exposures")
                .then()
                .body("data[0].results.size()", equalTo(366))
                .body("data[0].results.exposures", hasItem(2));

        live().put("/experiments/button/reset").then().statusCode(200);

        live().get("/experiments/button/cumulative_exposures").then().body("data[0].results.exposures", contains(0));
        live().get("/experiments/none/cumulative_exposures").then().statusCode(404);
    }
}
