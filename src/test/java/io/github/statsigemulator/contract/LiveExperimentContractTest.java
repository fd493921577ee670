package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.github.statsigemulator.lifecycle.ScheduledStarts;
import io.github.statsigemulator.project.Clocks;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the hosted Console API does with experiments beyond the contract: checked against its vendor's document (version
 * 20240601) and the transitions of the vendor's Terraform provider (statsig-io/terraform-provider-statsig, tests).
 */
class LiveExperimentContractTest extends ConsoleContext {

    private static final String TWO_GROUPS = """
            {"name": "checkout_test", "hypothesis": "Green sells", "groups": [
              {"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
              {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}]}
            """;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ScheduledStarts scheduled;

    @AfterEach
    void resetTheClock() {
        clocks.reset(project());
    }

    @Test
    void takesEveryStepAndAnswersWithAMessage() {
        live(TWO_GROUPS).post("/experiments").then().statusCode(201).body("data.status", equalTo("setup"));

        live().put("/experiments/checkout_test/start")
                .then()
                .body("message", equalTo("Experiment successfully started."));
        live("{}")
                .put("/experiments/checkout_test/abandon")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("decisionReason"));
        live("{\"decisionReason\": \"no effect\"}")
                .put("/experiments/checkout_test/abandon")
                .then()
                .statusCode(200);
        live().put("/experiments/checkout_test/archive").then().statusCode(200);
        live().get("/experiments/checkout_test")
                .then()
                .body("data.status", equalTo("archived"))
                .body("data.decisionReason", equalTo("no effect"));
        live().put("/experiments/checkout_test/unarchive").then().statusCode(200);
        live().put("/experiments/checkout_test/reset")
                .then()
                .body("message", equalTo("Experiment successfully restarted."));
        live().delete("/experiments/checkout_test").then().statusCode(200);
    }

    @Test
    void stopsTheAssignmentSoThatOnlySdksThatRememberGoOn() {
        make("/experiments", TWO_GROUPS);
        live().put("/experiments/checkout_test/start");

        live("{\"status\": \"assignment_stopped\"}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(200)
                .body("data.status", equalTo("assignment_stopped"));

        assertThat(colour("ann")).isNull();
        console().get("/experiments/checkout_test").then().body("status", equalTo("active"));
        sdk().get("/download_config_specs")
                .then()
                .body("dynamic_configs[0].isActive", equalTo(true))
                .body("dynamic_configs[0].rules.groupName", hasItems("control", "test"));
        live("{\"status\": \"active\"}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("status"))
                .body("errors[0].errorMessage", containsString("it is assignment_stopped, not setup"));
    }

    @Test
    void concludesAnExperimentAndLetsItsDecisionWait() {
        make("/experiments", TWO_GROUPS);
        live().put("/experiments/checkout_test/defer_decision").then().statusCode(400);
        live().put("/experiments/checkout_test/start");

        live("{\"stopReason\": \"more time\"}")
                .put("/experiments/checkout_test/defer_decision")
                .then()
                .statusCode(200)
                .body("message", equalTo("Experiment successfully concluded and decision deferred."));

        assertThat(colour("ann")).isNull();
        sdk().get("/download_config_specs").then().body("dynamic_configs[0].isActive", equalTo(false));
        console().get("/experiments/checkout_test").then().body("status", equalTo("decision_made"));
        live().get("/experiments?status=experiment_stopped").then().body("data.decisionReason", contains("more time"));
        String test = live().get("/experiments/checkout_test").path("data.groups[1].id");
        live("{\"id\": \"" + test + "\", \"decisionReason\": \"won\"}")
                .put("/experiments/checkout_test/make_decision")
                .then()
                .statusCode(200);
        assertThat(colour("ann")).isEqualTo("green");
        live().get("/experiments/checkout_test/versions").then().body("data.status[1]", equalTo("experiment_stopped"));
    }

    @Test
    void keepsWhatOnlyAnalysesWouldReadAndSetsItBackByAFullUpdate() {
        make("/experiments", TWO_GROUPS);

        live("""
                {"duration": 14, "links": [{"url": "https://example.com", "title": "plan"}], "sequentialTesting": true,
                 "primaryMetrics": [{"name": "purchase", "type": "event_count", "direction": "increase"}]}
                """)
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(200)
                .body("data.duration", equalTo(14))
                .body("data.links.title", contains("plan"))
                .body("data.primaryMetrics.name", contains("purchase"));
        live("{\"duration\": null, \"links\": null}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(200)
                .body("data.duration", nullValue())
                .body("data.links.title", contains("plan"));
        live("""
                {"idType": "userID", "description": "", "hypothesis": "", "allocation": 50, "status": "setup",
                 "bonferroniCorrection": true, "defaultConfidenceInterval": "90",
                 "groups": [{"name": "control", "size": 100, "parameterValues": {}}]}
                """)
                .post("/experiments/checkout_test")
                .then()
                .statusCode(200)
                .body("data.links", empty())
                .body("data.sequentialTesting", equalTo(false))
                .body("data.defaultConfidenceInterval", equalTo("90"))
                .body("data.groups.name", contains("control"));
    }

    @Test
    void namesTheFieldsThatAFullUpdateLacksAndTheValuesThatADetailCanHave() {
        make("/experiments", TWO_GROUPS);

        live("{\"description\": \"\"}")
                .post("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors.property", hasItems("groups", "status", "allocation"));
        console("{\"duration\": 0, \"analyticsType\": \"guess\", \"links\": [{\"title\": \"no address\"}]}")
                .patch("/experiments/checkout_test")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("duration", "analyticsType", "links[0].url"));
    }

    @Test
    void switchesGroupsOffAndOn() {
        make("/experiments", TWO_GROUPS);
        live().put("/experiments/checkout_test/start");

        live("{\"group_names\": [\"control\", \"test\"]}")
                .post("/experiments/checkout_test/disable_groups")
                .then()
                .statusCode(201)
                .body("data.groups.disabled", contains(true, true));
        assertThat(colour("ann")).isNull();
        live("{\"group_names\": [\"control\", \"test\"]}")
                .post("/experiments/checkout_test/enable_groups")
                .then()
                .statusCode(201);
        assertThat(colour("ann")).isIn("blue", "green");
        live("{\"group_names\": [\"nobody\"]}")
                .post("/experiments/checkout_test/enable_groups")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("group_names[0]"))
                .body("errors[0].errorMessage", containsString("control, test"));
        live("{}").post("/experiments/checkout_test/enable_groups").then().statusCode(400);
    }

    @Test
    void restartsAsANewExperimentThatPlacesEverybodyAnew() {
        make("/experiments", TWO_GROUPS);
        console("{\"duration\": 14, \"status\": \"active\"}").patch("/experiments/checkout_test");
        String group = console().get("/experiments/checkout_test").path("groups[0].id");

        String renewed = live("{\"name\": \"second_try\"}")
                .post("/experiments/checkout_test/restart_as_new")
                .then()
                .statusCode(200)
                .body("data.id", equalTo("second_try"))
                .body("data.status", equalTo("setup"))
                .body("data.duration", equalTo(14))
                .body("data.groups.name", contains("control", "test"))
                .extract()
                .path("data.groups[0].id");
        assertThat(renewed).isNotEqualTo(group);
        live().get("/experiments/checkout_test").then().body("data.status", equalTo("active"));
        live("{\"name\": \"second_try\"}")
                .post("/experiments/checkout_test/restart_as_new")
                .then()
                .statusCode(400);
    }

    @Test
    void startsByItselfAtTheSetTimeOfTheProjectsClock() {
        make("/experiments", TWO_GROUPS);
        long inAnHour = clocks.of(project()).millis() + Duration.ofHours(1).toMillis();

        live("{\"scheduledTime\": 1}")
                .post("/experiments/checkout_test/schedule_start")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("scheduledTime"));
        live("{\"scheduledTime\": %d}".formatted(inAnHour))
                .post("/experiments/checkout_test/schedule_start")
                .then()
                .statusCode(200);
        scheduled.start(project());
        live().get("/experiments/checkout_test").then().body("data.status", equalTo("setup"));

        clocks.shift(project(), Duration.ofHours(2));
        scheduled.start(project());

        live().get("/experiments/checkout_test")
                .then()
                .body("data.status", equalTo("active"))
                .body("data.startTime", notNullValue());
        live("{\"scheduledTime\": %d}".formatted(inAnHour * 2))
                .post("/experiments/checkout_test/schedule_start")
                .then()
                .statusCode(400)
                .body("message", containsString("it is active"));
    }

    @Test
    void listsWhatTheQueryAsksFor() {
        make("/layers", "{\"name\": \"pricing\"}");
        make("/experiments", "{\"name\": \"one\", \"layerID\": \"pricing\", \"tags\": [\"core\"]}");
        make("/experiments", "{\"name\": \"two\", \"idType\": \"companyID\", \"targetApps\": [\"web\"]}");
        console().put("/experiments/two/archive").then().statusCode(200);

        assertThat(listed("layerID=pricing")).containsExactly("one");
        assertThat(listed("idType=companyID")).containsExactly("two");
        assertThat(listed("status=archived")).containsExactly("two");
        assertThat(listed("tags=core")).containsExactly("one");
        assertThat(listed("targetAppID=web")).containsExactly("two");
        assertThat(listed("createdStartDate=2020-01-01")).containsExactly("one", "two");
        assertThat(listed("createdEndDate=2020-01-01")).isEmpty();
        live().get("/experiments?status=asleep")
                .then()
                .statusCode(400)
                .body("message", containsString("decision_made"));
    }

    private Iterable<String> listed(String query) {
        return live().get("/experiments?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    private String colour(String user) {
        return sdk().body("{\"configName\":\"checkout_test\",\"user\":{\"userID\":\"%s\"}}".formatted(user))
                .post("/get_config")
                .path("value.colour");
    }
}
