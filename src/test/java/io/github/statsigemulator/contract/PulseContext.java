package io.github.statsigemulator.contract;

import io.github.statsigemulator.project.Clocks;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An experiment that runs, in a project whose clock says noon, so that no day ends while a test counts them. */
abstract class PulseContext extends ConsoleContext {

    static final long DAY = 24 * 60 * 60 * 1000L;

    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    static final long FIRST_DAY = NOON.toEpochMilli() / DAY * DAY - 3 * DAY;

    @Autowired
    private Clocks clocks;

    String control = "";
    String test = "";

    @BeforeEach
    void startAnExperiment() {
        clocks.shift(project(), Duration.between(clocks.wall().instant(), NOON));
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

    static String event(String body, String user, long time) {
        return "{%s, \"time\": %d, \"user\": {\"userID\": \"%s\"}}".formatted(body, time, user);
    }

    final String shown(String group, String user, long time) {
        return event("""
                "eventName": "statsig::config_exposure", "metadata": {"config": "button", "ruleID": "%s"}""".formatted(group), user, time);
    }

    final String shownByLayer(String group, String user, long time) {
        return event("""
                "eventName": "statsig::layer_exposure", "metadata": {"config": "homepage", "ruleID": "%s",
                  "allocatedExperiment": "button", "parameterName": "colour"}""".formatted(group), user, time);
    }

    final void log(String... events) {
        sdk().body("{\"events\": [%s]}".formatted(String.join(",", events)))
                .post("/log_event")
                .then()
                .statusCode(202);
    }

    /** Five units a group, of whom the control's buy for 1 to 5 and the test's for 4 to 8, a day after they are exposed. */
    final void logPurchases() {
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

    static String bought(int worth, String user, long time) {
        return event("\"eventName\": \"buy\", \"value\": %d".formatted(worth), user, time);
    }

    final Response pulse(String more) {
        return live().get("/experiments/button/pulse_results?control=%s&test=%s%s".formatted(control, test, more));
    }

    static String day(long time) {
        return LocalDate.ofEpochDay(time / DAY).toString();
    }

    /** A number that is that one but for rounding. */
    static Matcher<Number> near(double number) {
        return new CustomTypeSafeMatcher<>("about " + number) {
            @Override
            protected boolean matchesSafely(Number other) {
                return Math.abs(other.doubleValue() - number) < 1e-4;
            }
        };
    }
}
