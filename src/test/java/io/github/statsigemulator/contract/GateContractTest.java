package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API, and the answers that its vendor documents (version 20240601). */
class GateContractTest extends ConsoleContext {

    @Test
    void createsAGate() {
        console()
                .body("""
                        {"name": "new_checkout", "isEnabled": true, "rules": [
                          {"name": "staff", "passPercentage": 100, "conditions": [
                            {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]},
                          {"name": "a third", "passPercentage": 33.3, "conditions": [
                            {"type": "country", "operator": "any", "targetValue": ["NL", "DE"]}]}]}
                        """)
                .post("/gates")
                .then()
                .statusCode(201)
                .body("id", equalTo("new_checkout"))
                .body("status", equalTo("active"))
                .body("rules", hasSize(2))
                .body("rules[0].passPercentage", equalTo(100))
                .body("message", equalTo("Gate created successfully."))
                .body("data.status", equalTo("In Progress"))
                .body("$", not(hasKey("errors")));
    }
}
