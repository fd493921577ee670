package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against the form of the vendor's validation errors: a place and a message for each fault, and nothing stored. */
class MalformedInputContractTest extends ConsoleContext {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name is no text | {"name": 5} | name | must be a text
            no name | {"isEnabled": true} | name | is required
            empty name | {"name": ""} | name | is required
            illegal name | {"name": "a/b"} | name | may hold
            isEnabled is a word | {"name": "a", "isEnabled": "yes"} | isEnabled | true or false
            rules is an object | {"name": "a", "rules": {}} | rules | an array
            a rule is a text | {"name": "a", "rules": ["all"]} | rules[0] | an object
            percentage is a word | {"name": "a", "rules": [{"passPercentage": "all"}]} | rules[0].passPercentage | a number
            percentage 101 | {"name": "a", "rules": [{"passPercentage": 101}]} | rules[0].passPercentage | between 0 and 100, not 101
            endless percentage | {"name": "a", "rules": [{"passPercentage": 1e999999999}]} | rules[0].passPercentage | at most 1000 digits
            endless target | {"name": "a", "rules": [{"conditions": [{"type": "user_id", "operator": "any", "targetValue": [1, -1e-999999999]}]}]} | rules[0].conditions[0].targetValue[1] | at most 1000 digits
            negative percentage | {"name": "a", "rules": [{}, {"passPercentage": -1}]} | rules[1].passPercentage | between 0 and 100
            three decimals | {"name": "a", "rules": [{"passPercentage": 33.333}]} | rules[0].passPercentage | two decimals
            unknown type | {"name": "a", "rules": [{"conditions": [{"type": "mood"}]}]} | rules[0].conditions[0].type | mood
            unknown operator | {"name": "a", "rules": [{"conditions": [{}, {"type": "email", "operator": "like", "targetValue": "x"}]}]} | rules[0].conditions[1].operator | like
            no operator | {"name": "a", "rules": [{"conditions": [{"type": "email", "targetValue": "x"}]}]} | rules[0].conditions[0].operator | missing
            no field | {"name": "a", "rules": [{"conditions": [{"type": "custom_field", "operator": "any", "targetValue": "x"}]}]} | rules[0].conditions[0].field | missing
            no target | {"name": "a", "rules": [{"conditions": [{"type": "email", "operator": "any"}]}]} | rules[0].conditions[0].targetValue | missing
            two numbers | {"name": "a", "rules": [{"conditions": [{"type": "time", "operator": "before", "targetValue": [1, 2]}]}]} | rules[0].conditions[0].targetValue | one value
            broken pattern | {"name": "a", "rules": [{"conditions": [{"type": "email", "operator": "str_matches", "targetValue": "("}]}]} | rules[0].conditions[0].targetValue | regular expression
            unknown gate | {"name": "a", "rules": [{"conditions": [{"type": "passes_gate", "targetValue": "b"}]}]} | rules[0].conditions[0].targetValue | gate that exists, not 'b'
            unknown segment | {"name": "a", "rules": [{"conditions": [{"type": "fails_segment", "targetValue": ["b"]}]}]} | rules[0].conditions[0].targetValue | segment that exists, not 'b'
            asks itself | {"name": "a", "rules": [{"conditions": [{"type": "passes_gate", "targetValue": "a"}]}]} | rules[0].conditions[0].targetValue | gate 'a' → gate 'a'
            tag is null | {"name": "a", "tags": ["web", null]} | tags[1] | must not be null
            one rule id twice | {"name": "a", "rules": [{"id": "r"}, {"id": "r"}]} | rules[1].id | another rule
            """)
    void aFaultHasItsPlace(String what, String body, String place, String message) {
        console(body)
                .post("/gates")
                .then()
                .statusCode(400)
                .body("status", equalTo(400))
                .body("message", containsString(message))
                .body("errors.property", hasItem(place))
                .body("errors.find { it.property == '%s' }.errorMessage".formatted(place), containsString(message));

        console().get("/gates").then().body("data", empty());
    }

    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST  | /gates               | {"name": "a", "isEnabled": "yes"}                 | isEnabled | must be true or false, not 'yes'
            POST  | /gates               | {"name": "a", "rules": {"b": 1}}                  | rules | must be an array, not an object
            POST  | /gates               | {"name": "a", "rules": [7]}                       | rules[0] | must be an object, not '7'
            POST  | /gates               | {"name": "a", "tags": "secret-0123456789abcdef"}  | tags | must be an array, not 'secret-****cdef'
            POST  | /gates               | {"name": "a", "rules": [{"conditions": [{}]}]}    | rules[0].conditions[0].type | type is missing; allowed are app_version
            PATCH | /gates/there/rules   | {"rules": [5]}                                    | rules[0] | must be an object, not '5'
            PATCH | /gates/there/rules   | {"rules": [{"name": "x"}]}                        | rules[0].id | is required
            POST  | /dynamic_configs     | {"name": "a", "defaultValue": 5}                  | defaultValue | must be an object, not '5'
            POST  | /dynamic_configs     | {"name": "a", "schema": "{"}                      | schema | (line 1, column 2)
            POST  | /autotunes           | {"name": "a", "successMetric": "m", "variants": [{"name": "x", "json": 5}]} | variants[0].json | must be an object, not '5'
            POST  | /users/invite        | {"emails": ["a@b.c", "nobody"], "role": "Admin"}  | emails[1] | not 'nobody'
            PATCH | /segments/list/id_list | {"ids": "ann"}                                  | ids | must be an array, not 'ann'
            """)
    void aMessageSaysWhatWasSentAndWhatIsAllowed(
            String method, String path, String body, String place, String message) {
        make("/gates", "{\"name\": \"there\"}");
        make("/segments", "{\"name\": \"list\", \"type\": \"id_list\"}");

        console(body)
                .request(method, path)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo(place))
                .body("errors[0].errorMessage", containsString(message))
                .body("errors[0].errorMessage", not(containsString("Source")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            cut off | {"name": "a"
            not JSON | name=a
            two values | {"name": "a"} {"name": "b"}
            nothing | ` `
            a list | []
            null | null
            """)
    void whatIsNoObjectIsRefused(String what, String body) {
        console(body).post("/gates").then().statusCode(400).body("errors", hasSize(1));

        console().get("/gates").then().body("data", empty());
    }

    @Test
    void aFaultyPatchLeavesEverythingAsItWas() {
        make("/gates", "{\"name\": \"a\", \"description\": \"old\"}");
        make(
                "/gates",
                "{\"name\": \"b\", \"rules\": [{\"conditions\": [{\"type\": \"passes_gate\", \"targetValue\": \"a\"}]}]}");

        console(
                        "{\"description\": \"new\", \"rules\": [{\"conditions\": [{\"type\": \"fails_gate\", \"targetValue\": \"b\"}]}]}")
                .patch("/gates/a")
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("rules[0].conditions[0].targetValue"))
                .body("errors[0].errorMessage", containsString("gate 'a' → gate 'b' → gate 'a'"));
        console().get("/gates/a").then().body("description", equalTo("old")).body("data.version", equalTo(1));
    }

    @Test
    void allFaultsAreToldAtOnce() {
        console("""
                {"name": "a/b", "rules": [{"passPercentage": 101}, {"passPercentage": 0.001}]}
                """)
                .post("/gates")
                .then()
                .statusCode(400)
                .body("errors.property", hasItem("name"))
                .body("errors.property", hasItem("rules[0].passPercentage"))
                .body("errors.property", hasItem("rules[1].passPercentage"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"[, ], 500", "[, ], 2000", "'{\"a\":', }, 2000"})
    void whatIsNestedTooDeepIsRefused(String open, String close, int depth) {
        console("{\"name\": \"deep\", \"defaultValue\": {\"a\": %s1%s}}"
                        .formatted(open.repeat(depth), close.repeat(depth)))
                .post("/dynamic_configs")
                .then()
                .statusCode(400)
                .body("message", containsString("The body is too much"))
                .body("message", containsString("500"))
                .body("message", not(containsString("StreamReadConstraints")));
    }

    @ParameterizedTest(name = "a number of {0} digits")
    @ValueSource(ints = {1001, 100_000})
    void aNumberOfTooManyDigitsIsRefused(int digits) {
        console("{\"name\": \"a\", \"rules\": [{\"passPercentage\": %s}]}".formatted("9".repeat(digits)))
                .post("/gates")
                .then()
                .statusCode(400)
                .body("message", containsString("1000"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /gates?limit=%FF                          |                | UTF-8
            /gates?limit=1&limit=2                    | limit          | once, not '1&2'
            /experiments?createdEndDate=%2B999999999-12-31 | createdEndDate | a date such as
            /experiments?createdStartDate=2026-02-30  | createdStartDate | a date such as
            """)
    void aQueryThatNobodyCanMeanIsRefused(String path, @Nullable String place, String message) {
        console()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo(place == null ? "" : place))
                .body("errors[0].errorMessage", containsString(message));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/tags", "/unit_id_types", "/roles"})
    void namesHaveNoControlCharacters(String list) {
        console("{\"name\": \"a\\u0000b\"}")
                .post(list)
                .then()
                .statusCode(400)
                .body("errors[0].property", equalTo("name"))
                .body("errors[0].errorMessage", containsString("without control characters"));
    }
}
