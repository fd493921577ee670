package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
}
