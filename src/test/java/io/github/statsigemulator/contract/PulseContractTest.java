package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Five units a group, of whom the control's buy for 1 to 5 and the test's for 4 to 8, a day after they are exposed. */
    private void logPurchases() {
        live("{\"name\": \"sales\", \"type\": \"sum\", \"metricEvents\": [{\"name\": \"buy\", \"type\": \"value\"}]}")
                .post("/metrics")
                .then()
                .statusCode(201);
        for (int unit = 1; unit <= 5; unit++) {
            log(
                    shown(control, "c" + unit, FIRST_DAY),
                    shown(control, "c" + unit, FIRST_DAY + DAY),
                    shownByLayer(test, "t" + unit, FIRST_DAY),
                    bought(unit, "c" + unit, FIRST_DAY + DAY),
                    bought(unit + 3, "t" + unit, FIRST_DAY + DAY),
                    bought(1000, "c" + unit, FIRST_DAY - 1),
                    bought(1000, "stranger", FIRST_DAY + DAY));
        }
    }

    private static String bought(int worth, String user, long time) {
        return event("\"eventName\": \"buy\", \"value\": %d".formatted(worth), user, time);
    }

    private Response pulse(String more) {
        return live().get("/experiments/button/pulse_results?control=%s&test=%s%s".formatted(control, test, more));
    }

    @Test
    void tellsHowGroupsDiffer() {
        logPurchases();

        Response pulse = pulse("");

        pulse.then()
                .statusCode(200)
                .body("data.ds", equalTo(day(FIRST_DAY + 3 * DAY)))
                .body("data.primaryMetrics.metricID", contains("sales::sum"))
                .body("data.primaryMetrics[0].metricName", equalTo("sales"))
                .body("data.primaryMetrics[0].directionality", equalTo("increase"))
                .body("data.primaryMetrics[0].controlUnits", equalTo(5))
                .body("data.primaryMetrics[0].testUnits", equalTo(5))
                .body("data.primaryMetrics[0].controlMean", equalTo(3))
                .body("data.primaryMetrics[0].testMean", equalTo(6))
                .body("data.primaryMetrics[0].controlStd", near(Math.sqrt(0.5)))
                .body("data.primaryMetrics[0].absoluteChange", equalTo(3))
                .body("data.primaryMetrics[0].percentChange", equalTo(100))
                .body("data.primaryMetrics[0].confidenceIntervalDelta", near(1.959964))
                .body("data.primaryMetrics[0].confidenceInterval.lower", near(3 - 1.959964))
                .body("data.primaryMetrics[0].percentConfidenceInterval.upper", near(165.3321))
                .body("data.primaryMetrics[0].pValue", near(0.017072))
                .body("data.secondaryMetrics.metricID", contains("buy::event_count", "buy::event_dau"))
                .body("data.secondaryMetrics[0].testMean", equalTo(1))
                .body("data.secondaryMetrics[0].pValue", equalTo(1))
                .body("data.otherMetrics[0].metricID", equalTo("income::user_warehouse"))
                .body("data.otherMetrics[0]", not(hasKey("testMean")));
        console()
                .get("/experiments/button/pulse_results?control=control&test=test")
                .then()
                .statusCode(200)
                .body("primaryMetrics[0].absoluteChange", equalTo(3))
                .body("data.primaryMetrics[0].absoluteChange", equalTo(3));
    }

    private static String day(long time) {
        return LocalDate.ofEpochDay(time / DAY).toString();
    }

    /** A number that is that one but for rounding. */
    private static Matcher<Number> near(double number) {
        return new CustomTypeSafeMatcher<>("about " + number) {
            @Override
            protected boolean matchesSafely(Number other) {
                return Math.abs(other.doubleValue() - number) < 1e-4;
            }
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "confidence=90, 1.644854",
        "cuped=true, 1.959964",
        "applyBonferroniPerVariant=true, 1.959964",
        "applyBonferroniPerMetric=true, 2.393980",
        "applyBonferroniPerMetric=true&bonferroniPrimaryMetricWeight=0.6, 2.170090",
        "applyBenjaminiHochbergPerMetric=true, 2.393980",
        "applyBenjaminiHochbergPerVariant=true, 1.959964"
    })
    void judgesAsStrictlyAsItIsAsked(String query, double margin) {
        logPurchases();

        pulse("&" + query).then().statusCode(200).body("data.primaryMetrics[0].confidenceIntervalDelta", near(margin));
    }

    @Test
    void givesNoIntervalWhereAllSignificanceIsElsewhere() {
        logPurchases();

        pulse("&applyBonferroniPerMetric=true&bonferroniPrimaryMetricWeight=1")
                .then()
                .statusCode(200)
                .body("data.primaryMetrics[0]", hasKey("confidenceInterval"))
                .body("data.secondaryMetrics[0]", not(hasKey("confidenceInterval")));
    }

    @Test
    void countsMetricsByTheirTags() {
        live("{\"name\": \"visits\", \"type\": \"event_user\", \"tags\": [\"core\"], \"metricEvents\": [{\"name\": \"look\"}]}")
                .post("/metrics");
        live("{\"secondaryMetricTags\": [\"core\"], \"secondaryMetrics\": [{\"name\": \"visits\", \"type\": \"event_user\"}]}")
                .patch("/experiments/button")
                .then()
                .statusCode(200);
        console("{\"primaryMetricTags\": [\"core\"]}")
                .patch("/experiments/button")
                .then()
                .statusCode(200);

        live().get("/metrics/visits::event_user/experiments").then().body("data.id", contains("button"));
        pulse("")
                .then()
                .body("data.primaryMetrics.metricID", contains("sales::sum", "visits::event_user"))
                .body("data.secondaryMetrics.metricID", contains("visits::event_user"));
    }

    @Test
    void leavesOutFiguresThatNoNumberSays() {
        logPurchases();
        log(
                event("\"eventName\": \"buy\", \"value\": \"1e2147483647\"", "t1", FIRST_DAY + DAY),
                event("\"eventName\": \"buy\", \"value\": \"1.5e308\"", "t1", FIRST_DAY + DAY),
                event("\"eventName\": \"buy\", \"value\": \"1.5e308\"", "t2", FIRST_DAY + DAY));

        pulse("")
                .then()
                .statusCode(200)
                .body("data.primaryMetrics[0].testUnits", equalTo(5))
                .body("data.primaryMetrics[0].controlMean", equalTo(3))
                .body("data.primaryMetrics[0]", not(hasKey("testMean")))
                .body("data.primaryMetrics[0]", not(hasKey("pValue")));
        live().get("/metrics?id=sales::sum&date=" + day(FIRST_DAY + DAY)).then().statusCode(200);
    }

    @Test
    void showsWhatWasSoByADay() {
        logPurchases();
        log(shown(test, "late", FIRST_DAY + 2 * DAY));

        pulse("&date=" + day(FIRST_DAY))
                .then()
                .body("data.ds", equalTo(day(FIRST_DAY)))
                .body("data.primaryMetrics[0].testUnits", equalTo(5))
                .body("data.primaryMetrics[0].testMean", equalTo(0));
        pulse("&date=" + day(FIRST_DAY + 2 * DAY)).then().body("data.primaryMetrics[0].testUnits", equalTo(6));
    }

    @Test
    void hasNoUnitsBeforeAnybodyWasExposed() {
        pulse("")
                .then()
                .statusCode(200)
                .body("data.primaryMetrics[0]", not(hasKey("testUnits"))) // nobody has defined it yet
                .body("data.secondaryMetrics[0].testUnits", equalTo(0))
                .body("data.secondaryMetrics[0].controlMean", equalTo(0))
                .body("data.secondaryMetrics[0]", not(hasKey("pValue")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "test=test, control",
        "control=control, test",
        "control=control&test=other, test",
        "control=control&test=control, test",
        "control=control&test=test&confidence=100, confidence",
        "control=control&test=test&confidence=much, confidence",
        "control=control&test=test&cuped=yes, cuped",
        "control=control&test=test&bonferroniPrimaryMetricWeight=2, bonferroniPrimaryMetricWeight",
        "control=control&test=test&applyBenjaminiHochbergPerMetric=1, applyBenjaminiHochbergPerMetric",
        "control=control&test=test&date=today, date"
    })
    void refusesQueriesThatItCannotAnswer(String query, String property) {
        live().get("/experiments/button/pulse_results?" + query)
                .then()
                .statusCode(400)
                .body("errors.property", contains(property));
    }

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

    private static String consulted(String gate, String rule, boolean isPassed, String user) {
        return event("""
                "eventName": "statsig::gate_exposure",
                "metadata": {"gate": "asking", "gateValue": "true", "ruleID": "default"},
                "secondaryExposures": [{"gate": "%s", "gateValue": "%s", "ruleID": "%s"}]""".formatted(gate, isPassed, rule), user, FIRST_DAY);
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

    @Test
    void notesWhenPulseWasLoaded() {
        live("{\"refresh\": \"incremental\", \"turboMode\": true}")
                .post("/experiments/button/load_pulse")
                .then()
                .statusCode(200)
                .body("message", equalTo("Pulse loaded successfully."));
        live().post("/experiments/button/load_pulse?refresh=metric&metricIDs=sales::sum&turboMode=false&ruleId=" + test)
                .then()
                .statusCode(200);
        console().post("/experiments/button/load_pulse").then().statusCode(200);

        live().get("/experiments/button/pulse_load_history")
                .then()
                .statusCode(200)
                .body("data.reloadType", contains("full", "metric", "incremental"))
                .body("data.turboMode", contains(false, false, true))
                .body("data.finishedState", hasItem("success"))
                .body("data.startDs", hasItem(day(System.currentTimeMillis())));
        console()
                .get("/experiments/button/pulse_load_history?limit=2")
                .then()
                .body("data.size()", equalTo(2))
                .body("pagination.total", equalTo(3))
                .body(
                        "pagination.nextPage",
                        equalTo("/console/v1/experiments/button/pulse_load_history?page=2&limit=2"));
        live().get("/experiments/none/pulse_load_history").then().statusCode(404);
    }

    @Test
    void notesWhenPulseOfARuleWasLoaded() {
        make("/gates", "{\"name\": \"banner\", \"rules\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}");
        List<String> rules = console().get("/gates/banner").path("rules.id");

        live("{\"ruleId\": \"%s\"}".formatted(rules.get(0)))
                .post("/gates/banner/load_pulse")
                .then()
                .statusCode(200);

        live().get("/gates/banner/rules/%s/pulse_load_history".formatted(rules.get(0)))
                .then()
                .statusCode(200)
                .body("data.reloadType", contains("full"));
        live().get("/gates/banner/rules/%s/pulse_load_history".formatted(rules.get(1)))
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(0));
        live().get("/gates/banner/rules/none/pulse_load_history").then().statusCode(404);
        live("{}").post("/gates/banner/load_pulse").then().statusCode(400).body("errors.property", contains("ruleId"));
        live("{\"ruleId\": \"none\"}")
                .post("/gates/banner/load_pulse")
                .then()
                .statusCode(400)
                .body("errors.property", contains("ruleId"));
        live("{\"ruleId\": \"a\"}").post("/gates/none/load_pulse").then().statusCode(404);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            {"refresh": "all"}              | refresh
            {"refresh": "metric"}           | metricIDs
            {"metricIDs": "sales::sum"}     | metricIDs
            {"turboMode": "yes"}            | turboMode
            {"ruleId": "none"}              | ruleId
            """)
    void refusesLoadsThatItDoesNotKnow(String body, String property) {
        live(body)
                .post("/experiments/button/load_pulse")
                .then()
                .statusCode(400)
                .body("errors.property", contains(property));
        live().get("/experiments/button/pulse_load_history").then().body("data.size()", equalTo(0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/experiments/button", "/gates/banner"})
    void hasNoAlertsToResolve(String entity) {
        make("/gates", "{\"name\": \"banner\"}");

        live("{\"reasoning\": \"Issue has been addressed\"}")
                .post(entity + "/alerts/sales::sum/resolve")
                .then()
                .statusCode(404)
                .body("message", containsString("has no open alert for the metric 'sales::sum'"));
        live().post(entity + "/alerts/sales::sum/resolve").then().statusCode(404);
        live("{\"reasoning\": 1}")
                .post(entity + "/alerts/sales::sum/resolve")
                .then()
                .statusCode(400)
                .body("errors.property", contains("reasoning"));
        live("{}")
                .post("/gates/none/alerts/sales::sum/resolve")
                .then()
                .statusCode(404)
                .body("message", containsString("none"));
    }
}
