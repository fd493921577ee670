package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the filters that the vendor's document of the Console API gives its lists (version 20240601). */
class ListFilterContractTest extends ConsoleContext {

    @BeforeEach
    void makeGates() {
        make("/gates", "{\"name\": \"none\", \"tags\": [\"web\"], \"type\": \"TEMPORARY\", \"creatorID\": \"ann\"}");
        make("/gates", """
                {"name": "some", "tags": ["web", "app"], "idType": "companyID", "rules": [{"passPercentage": 20}]}
                """);
        make("/gates", "{\"name\": \"everyone\", \"teamID\": \"core\", \"rules\": [{\"passPercentage\": 100}]}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            tags=app                     | some
            tags=web&tags=other          | none some
            tags=web,other               | none some
            idType=companyID             | some
            type=TEMPORARY               | none
            type=PERMANENT               | some everyone
            creatorID=ann                | none
            creatorName=CONSOLE API      | none some everyone
            teamID=core                  | everyone
            rolloutRate=0                | none
            rolloutRate=INBETWEEN        | some
            rolloutRate=100              | everyone
            tags=web&rolloutRate=0       | none
            colour=green                 | none some everyone
            tags=                        | none some everyone
            """)
    void leavesWhatMatches(String query, String ids) {
        console().get("/gates?" + query).then().statusCode(200).body("data.id", contains(ids.split(" ", -1)));
        live().get("/gates?" + query).then().statusCode(200).body("data.id", contains(ids.split(" ", -1)));
    }

    @Test
    void findsGatesByHowOftenTheyLetUsersPass() {
        for (int user = 0; user < 30; user++) {
            passes("none", "user-" + user);
            passes("everyone", "user-" + user);
        }

        console().get("/gates?passRate=0").then().body("data.id", contains("none"));
        live().get("/gates?passRate=100").then().body("data.id", contains("everyone"));
        live().get("/gates?passRate=INBETWEEN").then().body("data", empty());
        live().get("/gates?passRate=most").then().statusCode(400).body("errors.property", contains("passRate"));
        live().get("/gates?passRate=0,100&limit=1")
                .then()
                .body("pagination.nextPage", equalTo("/console/v1/gates?page=2&limit=1&passRate=0%2C100"));
    }

    @Test
    void countsAndLinksWhatIsLeft() {
        console()
                .get("/gates?tags=web&limit=1")
                .then()
                .statusCode(200)
                .body("pagination.total", equalTo(2))
                .body("pagination.nextPage", equalTo("/console/v1/gates?page=2&limit=1&tags=web"));
        console().get("/gates?tags=nothing").then().statusCode(200).body("data", empty());
    }

    @Test
    void refusesAWordThatTheFilterDoesNotKnow() {
        console()
                .get("/gates?rolloutRate=half")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rolloutRate"))
                .body("errors[0].errorMessage", containsString("INBETWEEN"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /experiments                | layerID=page                                        | first
            /experiments                | layerID=statsig::second_layer                       | second
            /experiments                | idType=companyID                                    | first
            /experiments                | teamID=core                                         | first
            /experiments                | targetAppID=shop                                    | first
            /experiments                | status=setup                                        | first
            /experiments                | status=active,archived                              | second
            /experiments                | createdStartDate=2000-01-01                         | first second
            /experiments                | createdStartDate=2999-01-01                         |
            /experiments                | createdEndDate=2999-01-01&createdStartDate=0        | first second
            /experiments                | createdEndDate=2000-01-01T00:00:00Z                 |
            /experiments                | creatorName=CONSOLE API                             | first second
            /experiments                | creatorID=ann                                       | first
            /experiments                | tags=web                                            | first
            /layers/page/experiments    | status=setup                                        | first
            /layers/page/experiments    | status=active                                       |
            /metrics/bought::event_count_custom/experiments | tags=web                        | first
            /metrics/bought::event_count_custom/experiments | status=active                   | second
            /metrics/bought::event_count_custom/experiments | creatorID=ann&teamID=other      |
            /dynamic_configs            | releasePipelineID=slow                              | prices
            /dynamic_configs            | tags=web&creatorID=ann                              | prices
            /dynamic_configs            | creatorName=nobody                                  |
            /holdouts                   | tags=web                                            | held
            /holdouts                   | creatorID=ann                                       | held
            /holdouts                   | creatorName=nobody                                  |
            /metrics/list               | tags=money                                          | bought::event_count_custom
            /metrics/list               | tags=web                                            |
            """)
    void everyListHasTheFiltersOfTheHostedService(String path, String query, @Nullable String ids) {
        makeOthers();
        List<String> wanted = ids == null ? List.of() : List.of(ids.split(" ", -1));

        console().get(path + "?" + query).then().statusCode(200).body("data.id", containsInAnyOrder(wanted.toArray()));
        live().get(path + "?" + query).then().statusCode(200).body("data.id", containsInAnyOrder(wanted.toArray()));
    }

    private void makeOthers() {
        make("/layers", "{\"name\": \"page\", \"idType\": \"companyID\"}");
        make("/metrics", """
                {"name": "bought", "type": "event_count_custom", "tags": ["money"], "metricEvents": [{"name": "bought"}]}""");
        String measured = "\"primaryMetrics\": [{\"name\": \"bought\", \"type\": \"event_count_custom\"}]";
        make("/experiments", """
                {"name": "first", "layerID": "page", "teamID": "core", "targetApps": ["shop"], "creatorID": "ann",
                 "tags": ["web"], %s}""".formatted(measured));
        make("/experiments", """
                {"name": "second", "status": "active", "groups": [{"name": "all", "size": 100}], %s}""".formatted(measured));
        make("/dynamic_configs", """
                {"name": "prices", "releasePipelineID": "slow", "tags": ["web"], "creatorID": "ann"}""");
        make("/dynamic_configs", "{\"name\": \"plain\"}");
        make("/holdouts", "{\"name\": \"held\", \"tags\": [\"web\"], \"creatorID\": \"ann\"}");
        make("/holdouts", "{\"name\": \"other\"}");
    }

    @Test
    void keysAreFoundByTheirTargetAppAndTheirEnvironments() {
        live("""
                {"type": "SERVER", "description": "shop", "targetAppID": "shop", "environments": ["staging"]}""").post("/keys");

        live().get("/keys?primaryTargetApp=shop").then().body("data.description", contains("shop"));
        live().get("/keys?environment=staging").then().body("data.description", contains("shop"));
        live().get("/keys?environment=production,staging&primaryTargetApp=other")
                .then()
                .body("data", empty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /gates                    | idType type typeReason passRate rolloutRate releasePipelineID creatorName creatorID tags
            /dynamic_configs          | releasePipelineID creatorName creatorID tags
            /experiments              | layerID idType teamID status targetAppID createdStartDate createdEndDate creatorName creatorID tags
            /metrics/{id}/experiments | layerID idType teamID status targetAppID createdStartDate createdEndDate creatorName creatorID tags
            /holdouts                 | creatorName creatorID tags
            /metrics/list             | showHiddenMetrics tags
            /metrics/values           | date metricName metricType
            /keys                     | primaryTargetApp environment
            /audit_logs               | id sortKey sortOrder latestID tags actionType actionTypes startDate endDate
            """)
    void everyFilterIsDescribed(String path, String filters) {
        List<String> described =
                anonymous().get("/v3/api-docs").path("paths.'/console/v1%s'.get.parameters.name".formatted(path));

        assertThat(described).contains(filters.split(" ", -1)).contains("limit", "page");
    }
}
