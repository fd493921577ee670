package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Assignment sources, entity properties and qualifying events: documents that are kept for clients, because there is no
 * warehouse. Checked against what the vendor documents (version 20240601).
 */
class WarehouseSourceContractTest extends ConsoleContext {

    /** A kind of source, and where it is found. */
    private enum Source {
        ASSIGNMENT(
                "assignment_sources",
                "assignment_source",
                ", \"timestampColumn\": \"at\", \"experimentIDColumn\": \"test\", \"groupIDColumn\": \"arm\"",
                List.of("timestampColumn", "experimentIDColumn", "groupIDColumn")),
        PROPERTY("entity_properties", "entity_property", "", List.of()),
        QUALIFYING_EVENT(
                "qualifying_events", "qualifying_events", ", \"timestampColumn\": \"at\"", List.of("timestampColumn"));

        private final String all;
        private final String one;
        private final String columns;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> needed;

        Source(String all, String one, String columns, List<String> needed) {
            this.all = "/experiments/" + all;
            this.one = "/experiments/" + one + "/orders";
            this.columns = columns;
            this.needed = needed;
        }

        String body(String more) {
            return """
                    {"name": "orders", "sql": "select 1",
                     "idTypeMapping": [{"statsigUnitID": "userID", "column": "user"}]%s%s}""".formatted(columns, more);
        }

        boolean canBeRead() {
            return this != ASSIGNMENT;
        }

        boolean canBePatched() {
            return this != QUALIFYING_EVENT;
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void areKeptAndGivenBack(Source source) {
        for (RequestSpecification request : List.of(console(), live())) {
            request.body(source.body(", \"description\": \"d\", \"tags\": [\"core\"], \"isReadOnly\": true"))
                    .post(source.all)
                    .then()
                    .statusCode(201)
                    .body("data.sql", equalTo("select 1"))
                    .body("data.idTypeMapping[0].column", equalTo("user"));
            live().get(source.all).then().statusCode(200).body("data.name", contains("orders"));
            console().get(source.all).then().statusCode(200).body("data.isReadOnly", contains(true));
            if (source.canBeRead()) {
                live().get(source.one).then().statusCode(200).body("data.tags", contains("core"));
                console().get(source.one).then().statusCode(200).body("description", equalTo("d"));
            }
            live().delete(source.one).then().statusCode(200);
            live().get(source.all).then().body("data", empty());
        }
        console().get("/audit_logs").then().body("data.size()", equalTo(4));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void areReplacedByAFullUpdateAndEditedByAPartialOne(Source source) {
        live(source.body(", \"description\": \"d\"")).post(source.all).then().statusCode(201);

        if (source.canBePatched()) {
            live("{\"sql\": \"select 2\"}")
                    .patch(source.one)
                    .then()
                    .statusCode(200)
                    .body("data.sql", equalTo("select 2"))
                    .body("data.description", equalTo("d"));
        }
        live(source.body(", \"isReadOnly\": true"))
                .post(source.one)
                .then()
                .statusCode(200)
                .body("data.sql", equalTo("select 1"))
                .body("data.description", equalTo(""));
        live("{\"description\": \"d\"}")
                .post(source.one)
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("sql"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void tellEverythingThatIsMissingOrWrong(Source source) {
        List<String> needed = new ArrayList<>(List.of("sql", "idTypeMapping"));
        needed.addAll(source.needed);

        live("{\"name\": \"orders\"}")
                .post(source.all)
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder(needed.toArray()));
        live("{\"sql\": \"select 1\"}")
                .post(source.all)
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("name"));
        live("{\"name\": \"orders\", \"sql\": 1, \"idTypeMapping\": [{\"column\": \"user\"}], \"isReadOnly\": \"no\"}")
                .post(source.all)
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("sql", "idTypeMapping[0].statsigUnitID", "isReadOnly"));
        live(source.body("")).post(source.one).then().statusCode(404);
        live().delete(source.one).then().statusCode(404);
        live(source.body("")).post(source.all).then().statusCode(201);
        live(source.body("")).post(source.all).then().statusCode(400).body("errors.property", contains("name"));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void changeNothingInADryRun(Source source) {
        live(source.body(", \"dryRun\": true")).post(source.all).then().statusCode(201);
        live().get(source.all).then().body("data", empty());
        live(source.body("")).post(source.all).then().statusCode(201);

        live(source.body(", \"description\": \"new\", \"dryRun\": true"))
                .post(source.one)
                .then()
                .statusCode(200)
                .body("data.description", equalTo("new"))
                .body("data", not(hasKey("dryRun")));
        if (source.canBePatched()) {
            live("{\"name\": \"other\", \"dryRun\": true}")
                    .patch(source.one)
                    .then()
                    .statusCode(200);
        }

        live().get(source.all).then().body("data.name", contains("orders")).body("data.description", contains(""));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void areListedInPages(Source source) {
        for (String name : List.of("a", "b", "c")) {
            live(source.body("").replace("orders", name))
                    .post(source.all)
                    .then()
                    .statusCode(201);
        }

        String next = live().get(source.all + "?limit=2")
                .then()
                .body("data.size()", equalTo(2))
                .extract()
                .path("pagination.nextPage");

        assertThat(next).isEqualTo("/console/v1" + source.all + "?page=2&limit=2");
        console()
                .get(source.all + "?limit=2&page=2")
                .then()
                .body("data.size()", equalTo(1))
                .body("pagination.total", equalTo(3));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"update", "delete"})
    void areNamedInTheAuditLogAsTheHostedServiceDoes(String action) {
        live(Source.ASSIGNMENT.body("")).post(Source.ASSIGNMENT.all).then().statusCode(201);
        live("{\"description\": \"d\"}").patch(Source.ASSIGNMENT.one).then().statusCode(200);
        live().delete(Source.ASSIGNMENT.one).then().statusCode(200);

        live().get("/audit_logs?actionType=%s_echidna_assignment_source".formatted(action))
                .then()
                .body("data.name", contains("orders"));
    }
}
