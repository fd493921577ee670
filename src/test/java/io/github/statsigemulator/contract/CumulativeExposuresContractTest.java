package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Whom an experiment was shown to, day by day. Checked against what the vendor documents (version 20240601, and the examples
 * of docs.statsig.com/api-reference).
 */
class CumulativeExposuresContractTest extends PulseContext {

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
                .body("data[1].results[0].date", equalTo(day(FIRST_DAY)));
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
