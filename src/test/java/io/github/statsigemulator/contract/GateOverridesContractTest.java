package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Checked against the contract, by which POST adds and PUT replaces, and against the vendor's operations, by which POST
 * replaces and PATCH adds; the body says which is meant.
 */
class GateOverridesContractTest extends ConsoleContext {

    private static final String PATH = "/gates/checkout/overrides";

    @BeforeEach
    void makeAGate() {
        make("/gates", "{\"name\": \"checkout\"}");
    }

    @Test
    void thereAreNoneAtFirst() {
        console()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("userOverrides", empty())
                .body("idOverrides", empty())
                .body("data.passingUserIDs", empty())
                .body("data.environmentOverrides", empty());
    }

    @Test
    void aPostOfTheContractAdds() {
        console("{\"userOverrides\": [{\"userID\": \"ann\", \"value\": true}]}").post(PATH);

        console(
                        "{\"userOverrides\": [{\"userID\": \"bob\", \"value\": true}, {\"userID\": \"eve\", \"value\": false}]}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("userOverrides.userID", containsInAnyOrder("ann", "bob", "eve"))
                .body("data.passingUserIDs", contains("ann", "bob"))
                .body("data.failingUserIDs", contains("eve"));
        assertThat(passes("checkout", "bob")).isTrue();
        assertThat(passes("checkout", "eve")).isFalse();
    }

    @Test
    void aPostOfTheHostedServicesClientsReplaces() {
        console("{\"passingUserIDs\": [\"ann\"], \"failingUserIDs\": []}").post(PATH);

        console("{\"passingUserIDs\": [\"bob\"], \"failingUserIDs\": []}")
                .post(PATH)
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", contains("bob"));
        console("{\"passingUserIDs\": [], \"failingUserIDs\": [\"bob\"]}")
                .patch(PATH)
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", empty())
                .body("data.failingUserIDs", contains("bob"));
    }

    @Test
    void aPutReplacesInEitherForm() {
        console("{\"userOverrides\": [{\"userID\": \"ann\", \"value\": true}]}").post(PATH);

        console("{\"idOverrides\": [{\"ids\": [\"bob\", \"eve\"], \"value\": false}]}")
                .put(PATH)
                .then()
                .statusCode(200)
                .body("idOverrides", hasSize(1))
                .body("idOverrides[0].ids", contains("bob", "eve"))
                .body("idOverrides[0].value", equalTo(false));
        console("{\"passingUserIDs\": [\"joe\"]}").put(PATH).then().body("userOverrides.userID", contains("joe"));
    }

    @Test
    void idsAreOfTheGatesOwnUnit() {
        make("/gates", "{\"name\": \"billing\", \"idType\": \"companyID\"}");

        console("{\"idOverrides\": [{\"ids\": [\"acme\"], \"value\": true}]}")
                .post("/gates/billing/overrides")
                .then()
                .statusCode(200)
                .body("userOverrides", empty())
                .body("data.passingCustomIDs", contains("acme"))
                .body("data.environmentOverrides[0].unitID", equalTo("companyID"));
        sdk().body("{\"gateName\":\"billing\",\"user\":{\"customIDs\":{\"companyID\":\"acme\"}}}")
                .post("/check_gate")
                .then()
                .body("value", equalTo(true));
    }

    @Test
    void overridesOfOneEnvironmentCountThereAlone() {
        console("""
                {"environmentOverrides": [
                  {"environment": "staging", "unitID": "userID", "passingIDs": ["ann"], "failingIDs": []},
                  {"environment": null, "unitID": null, "passingIDs": ["bob"], "failingIDs": []}]}
                """)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("userOverrides.userID", contains("bob"))
                .body("data.environmentOverrides", hasSize(2))
                .body("data.environmentOverrides[0].environment", equalTo("staging"))
                .body("data.environmentOverrides[1].environment", nullValue());
        assertThat(passes("checkout", "ann")).isFalse();
        assertThat(passes("checkout", "bob")).isTrue();
    }

    @Test
    void aDeleteClearsAllOrWhatIsListed() {
        console("{\"passingUserIDs\": [\"ann\", \"bob\"], \"failingUserIDs\": [\"eve\"]}")
                .post(PATH);

        console("{\"passingUserIDs\": [\"ann\"], \"failingUserIDs\": []}")
                .delete(PATH)
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", contains("bob"))
                .body("data.failingUserIDs", contains("eve"));
        console().delete(PATH).then().statusCode(200).body("data.passingUserIDs", empty());
        console().get(PATH).then().body("userOverrides", empty());
    }

    @Test
    void namesWhatIsMissingOrContradictsItself() {
        console("{\"userOverrides\": [{\"value\": true}]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("userOverrides[0].userID"));
        console("{\"userOverrides\": [{\"userID\": \"ann\", \"value\": \"yes\"}]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("userOverrides[0].value"));
        console("{\"passingUserIDs\": [\"ann\"], \"failingUserIDs\": [\"ann\"]}")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("failingUserIDs[0]"));
        console().get("/gates/unknown/overrides").then().statusCode(404);
        console("{}").post("/gates/unknown/overrides").then().statusCode(404);
    }

    @Test
    void takesOverridesOfEnvironmentsAsTheHostedServiceDoes() {
        live("""
                {"environmentOverrides": [
                  {"environment": "staging", "unitID": "userID", "passingIDs": ["ann"], "failingIDs": []},
                  {"environment": null, "unitID": "userID", "passingIDs": ["bob"], "failingIDs": []}]}
                """).post("/gates/checkout/overrides").then().statusCode(200).body("data.passingUserIDs", contains("bob"));
        live("{\"passingUserIDs\": [\"cid\"], \"failingUserIDs\": []}")
                .patch("/gates/checkout/overrides")
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", contains("bob", "cid"));
        live("{\"passingUserIDs\": [\"bob\"], \"failingUserIDs\": []}")
                .delete("/gates/checkout/overrides")
                .then()
                .statusCode(200)
                .body("data.passingUserIDs", contains("cid"));

        assertThat(passes("checkout", "cid")).isTrue();
        assertThat(passes("checkout", "ann")).isFalse();
    }

    @Test
    void takesTwoThousandIdsAtMost() {
        List<String> many =
                IntStream.rangeClosed(1, 2001).mapToObj(String::valueOf).toList();

        console()
                .body(Map.of("passingUserIDs", many, "failingUserIDs", List.of("")))
                .post("/gates/checkout/overrides")
                .then()
                .statusCode(400)
                .body("errors.property", contains("passingUserIDs", "failingUserIDs[0]"));
    }
}
