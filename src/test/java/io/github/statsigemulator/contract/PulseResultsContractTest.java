package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How the groups of an experiment differ. Checked against what the vendor documents (version 20240601, and the examples of
 * docs.statsig.com/api-reference); the figures are worked out by hand.
 */
class PulseResultsContractTest extends PulseContext {

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
}
