package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What rules of gates and holdouts lead to. Checked against what the vendor documents (version 20240601, and the examples of
 * docs.statsig.com/api-reference); the figures are worked out by hand.
 */
class PulseOfRulesAndHoldoutsContractTest extends PulseContext {

    @Test
    void tellsHowThoseDifferWhomARuleLetsPass() {
        make("/gates", """
                {"name": "banner", "rules": [{"name": "half", "passPercentage": 50, "conditions": []}],
                 "monitoringMetrics": [{"name": "buy", "type": "event_count"}]}""");
        String rule = console().get("/gates/banner").path("rules[0].id");
        for (int unit = 1; unit <= 3; unit++) {
            log(
                    gate(rule, true, "p" + unit),
                    consulted("banner", rule, false, "f" + unit),
                    bought(1, "f" + unit, FIRST_DAY + 1),
                    bought(1, "p" + unit, FIRST_DAY + 1),
                    bought(1, "p" + unit, FIRST_DAY + 2));
        }
        log(gate("other", true, "x"), bought(1, "p1", FIRST_DAY + 3));

        live().get("/gates/banner/rules/" + rule + "/pulse_results?confidence=90&cuped=false")
                .then()
                .statusCode(200)
                .body("data.monitoringMetrics[0].metricID", equalTo("buy::event_count"))
                .body("data.monitoringMetrics[0].controlMean", equalTo(1))
                .body("data.monitoringMetrics[0].controlUnits", equalTo(3))
                .body("data.monitoringMetrics[0].testMean", near(7.0 / 3))
                .body("data.monitoringMetrics[0].testUnits", equalTo(3))
                .body("data.monitoringMetrics[0].confidenceIntervalDelta", near(1.644854 / 3));
        console()
                .get("/gates/banner/rules/" + rule + "/pulse_results")
                .then()
                .statusCode(200)
                .body("monitoringMetrics.size()", equalTo(1));
        long passing = IntStream.range(0, 20)
                .filter(user -> passes("banner", "user-" + user))
                .count();
        live().get("/gates/banner/rules/" + rule + "/pulse_results")
                .then()
                .body("data.monitoringMetrics[0].testUnits", equalTo(3 + (int) passing))
                .body("data.monitoringMetrics[0].controlUnits", equalTo(3 + 20 - (int) passing));
        live().get("/gates/banner/rules/none/pulse_results").then().statusCode(404);
        live().get("/gates/none/rules/none/pulse_results").then().statusCode(404);
    }

    private static String gate(String rule, boolean isPassed, String user) {
        return event("""
                "eventName": "statsig::gate_exposure",
                "metadata": {"gate": "banner", "gateValue": "%s", "ruleID": "%s"}""".formatted(isPassed, rule), user, FIRST_DAY);
    }

    @Test
    void tellsHowThoseDifferWhomAHoldoutHolds() {
        make("/gates", "{\"name\": \"banner\", \"rules\": []}");
        make("/holdouts", "{\"name\": \"long_term\", \"passPercentage\": 50, \"gateIDs\": [\"banner\"]}");
        live("{\"monitoringMetrics\": [{\"name\": \"buy\", \"type\": \"event_dau\"}]}")
                .patch("/holdouts/long_term")
                .then()
                .statusCode(200);
        for (int user = 0; user < 30; user++) {
            passes("banner", "user-" + user);
        }
        log(consulted("long_term", "any", false, "let-go"), bought(1, "let-go", FIRST_DAY + 1));

        Response pulse = live().get("/holdouts/long_term/pulse_results");

        int held = pulse.path("data.monitoringMetrics[0].controlUnits");
        int free = pulse.path("data.monitoringMetrics[0].testUnits");
        assertThat(held).isPositive();
        assertThat(held + free).isEqualTo(31);
        pulse.then().body("data.monitoringMetrics[0].testMean", near(1.0 / free));
        live().get("/holdouts/none/pulse_results").then().statusCode(404);
        live().get("/holdouts/long_term/pulse_results?confidence=-1").then().statusCode(400);
    }

    private static String consulted(String gate, String rule, boolean isPassed, String user) {
        return event("""
                "eventName": "statsig::gate_exposure",
                "metadata": {"gate": "asking", "gateValue": "true", "ruleID": "default"},
                "secondaryExposures": [{"gate": "%s", "gateValue": "%s", "ruleID": "%s"}]""".formatted(gate, isPassed, rule), user, FIRST_DAY);
    }
}
