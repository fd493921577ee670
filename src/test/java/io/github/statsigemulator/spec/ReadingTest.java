package io.github.statsigemulator.spec;

import static io.github.statsigemulator.spec.Samples.get;
import static io.github.statsigemulator.spec.Samples.read;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.statsigemulator.evaluator.Condition;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is demanded of a document is what Core demands (statsig-io/statsig-server-core,
 * statsig-rust/src/specs_response/spec_types.rs), but that Core drops a spec it cannot read without a word.
 */
class ReadingTest {

    private static final String RULE = """
            {"name": "r", "id": "r", "passPercentage": 100, "conditions": ["everyone"], "returnValue": true,
             "idType": "userID"}""";

    private static final String GATE = """
            {"type": "feature_gate", "entity": "feature_gate", "salt": "s", "enabled": true, "defaultValue": false,
             "idType": "userID", "rules": [%s]}""".formatted(RULE);

    private static final String CONDITION = """
            {"type": "public", "targetValue": null, "operator": null, "field": null, "additionalValues": {},
             "idType": "userID"}""";

    private static final String DOCUMENT = """
            {"has_updates": true, "time": 1, "feature_gates": {"g": %s}, "dynamic_configs": {}, "layer_configs": {},
             "condition_map": {"everyone": %s}, "experiment_to_layer": {"e": "l"}}""".formatted(GATE, CONDITION);

    @ParameterizedTest(name = "{0} instead of {1} is found at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "has_updates": false          | "has_updates": true            | has_updates
            "has_updates": 1              | "has_updates": true            | has_updates
            "time": -1                    | "time": 1                      | time
            "time": 1.5                   | "time": 1                      | time
            "feature_gates": 1, "more":   | "feature_gates":               | feature_gates
            "gates":                      | "feature_gates":               | feature_gates
            "dynamic_configs": []         | "dynamic_configs": {}          | dynamic_configs
            "layer_configs": null         | "layer_configs": {}            | layer_configs
            "conditions_map":             | "condition_map":               | condition_map
            {"e": 1}                      | {"e": "l"}                     | experiment_to_layer.e
            "experiment_layer":           | "experiment_to_layer":         | experiment_to_layer
            "type": 1                     | "type": "feature_gate"         | feature_gates.g.type
            "entity": null                | "entity": "feature_gate"       | feature_gates.g.entity
            "sel": "s"                    | "salt": "s"                    | feature_gates.g.salt
            "enabled": "true"             | "enabled": true                | feature_gates.g.enabled
            "defaultValue": []            | "defaultValue": false          | feature_gates.g.defaultValue
            "rules": {}, "more": [        | "rules": [                     | feature_gates.g.rules
            "version": -1, "rules": [     | "rules": [                     | feature_gates.g.version
            "version": "1", "rules": [    | "rules": [                     | feature_gates.g.version
            "isActive": 1, "rules": [     | "rules": [                     | feature_gates.g.isActive
            "targetAppIDs": [1], "rules": [ | "rules": [                   | feature_gates.g.targetAppIDs[0]
            "rules": [1,                  | "rules": [                     | feature_gates.g.rules[0]
            "id": 7                       | "id": "r"                      | feature_gates.g.rules[0].id
            "passPercentage": "100"       | "passPercentage": 100          | feature_gates.g.rules[0].passPercentage
            "returnValue": "yes"          | "returnValue": true            | feature_gates.g.rules[0].returnValue
            "salt": 1, "id": "r"          | "id": "r"                      | feature_gates.g.rules[0].salt
            "id_lists": {"l": 1}, "time": | "time":                        | id_lists.l
            "sdk_configs": [], "time":    | "time":                        | sdk_configs
            "company_id": 1, "time":      | "time":                        | company_id
            "param_stores": {"p": {"parameters": {"a": {}}}}, "time": | "time": | param_stores.p.parameters.a.ref_type
            "param_stores": {"p": {"parameters": {"a": {"ref_type": "static", "param_type": "string"}}}}, "time": | "time": | param_stores.p.parameters.a.value
            "param_stores": {"p": {"parameters": {"a": {"ref_type": "gate", "param_type": "string", "gate_name": 1}}}}, "time": | "time": | param_stores.p.parameters.a.gate_name
            "param_stores": {"p": {"parameters": {"a": {"ref_type": "layer", "param_type": "string", "layer_name": "l"}}}}, "time": | "time": | param_stores.p.parameters.a.param_name
            "session_replay_info": 1, "time": | "time":                    | session_replay_info
            "session_replay_info": {"recording_blocked": "no"}, "time": | "time": | session_replay_info.recording_blocked
            "session_replay_info": {"session_recording_event_triggers": {"e": {"values": [1]}}}, "time": | "time": | session_replay_info.session_recording_event_triggers.e.values[0]
            "overrides": {"o": {}}, "time": | "time":                      | overrides.o
            "overrides": {"o": [{"new_config_name": "n", "rules": [{}]}]}, "time": | "time": | overrides.o[0].rules[0].rule_name
            "cmab_configs": {"c": {}}, "time": | "time":                   | cmab_configs.c.salt
            """)
    void aFaultIsNamedWithItsPlace(String wrong, String right, String place) {
        String document = DOCUMENT.replaceFirst(Pattern.quote(right), wrong);

        MalformedDocumentException fault = catchThrowableOfType(MalformedDocumentException.class, () -> read(document));

        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault).hasMessageStartingWith(place + ": ");
    }

    @Test
    void aMessageSaysWhatIsDueAndWhatIsThere() {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(DOCUMENT.replace("\"passPercentage\": 100", "\"passPercentage\": \"ten\"")))
                .withMessage("feature_gates.g.rules[0].passPercentage: a number is due, not \"ten\".")
                .extracting(MalformedDocumentException::fault)
                .isEqualTo("a number is due, not \"ten\".");
    }

    @Test
    void aLongValueIsQuotedInPart() {
        String text = "x".repeat(1000);

        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(DOCUMENT.replace("\"enabled\": true", "\"enabled\": \"" + text + "\"")))
                .satisfies(fault -> assertThat(fault.fault()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"has_updates\": true} x", "{\"time\": NaN}"})
    void whatIsNoJsonIsNamedWithLineAndColumn(String text) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(text))
                .satisfies(fault -> assertThat(fault.place()).matches("line 1, column \\d+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "1"})
    void whatIsNoObjectIsNoDocument(String text) {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(text))
                .withMessageStartingWith("document: an object is due");
    }

    @Test
    void whatIsNoUtf8IsNoDocument() {
        byte[] latin = "{\"name\": \"\u00fc\"}".getBytes(ISO_8859_1);

        assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> ConfigSpecs.read(latin));
    }

    @Test
    void whatIsNestedTooDeepIsNoDocument() {
        assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> read("[".repeat(100_000)));
    }

    @Test
    void aNumberThatWouldFillTheMemoryIsLeftAsItIs() {
        SpecRule rule = get(read(DOCUMENT.replace(": 100,", ": 1e99999,")).gates(), "g")
                .rules()
                .get(0);

        assertThat(rule.passPercentage()).hasToString("1E+99999");
        assertThat(Json.text(Rendering.v1(rule))).contains("\"passPercentage\":1E+99999,");
    }

    @Test
    void aDocumentMayLackItsTimeAndSayNothingOfUpdates() {
        ConfigSpecs specs = read(DOCUMENT.replace("\"has_updates\": true, \"time\": 1,", ""));

        assertThat(specs.time()).isZero();
        assertThat(specs.gates()).containsOnlyKeys("g");
    }

    @Test
    void aParameterOfAStoreMayHaveNullForItsValue() {
        ConfigSpecs specs = read(DOCUMENT.replace("\"time\": 1", """
                "time": 1, "param_stores": {"p": {"parameters": {
                  "a": {"ref_type": "static", "param_type": "object", "value": null},
                  "b": {"ref_type": "of_tomorrow", "param_type": "string"}}}}"""));

        assertThat(specs.others()).containsKey("param_stores");
    }

    @Test
    void optionalFieldsMayBeNull() {
        ConfigSpecs specs =
                read(DOCUMENT.replace("\"salt\": \"s\"", "\"salt\": \"s\", \"version\": null, \"isActive\": null"));

        assertThat(get(specs.gates(), "g").options()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7                                              | condition_map.everyone: an object is due
            {"idType": "userID"}                           | condition_map.everyone.type: a string is due
            {"type": "public"}                             | condition_map.everyone.idType: a string is due
            {"type": "public", "idType": "userID", "operator": 1}  | condition_map.everyone.operator: a string is due
            {"type": "public", "idType": "userID", "field": {}}    | condition_map.everyone.field: a string is due
            {"type": "public", "idType": "userID", "additionalValues": {"salt": 1}} | condition_map.everyone.additionalValues.salt: a string
            {"type": "public", "idType": "userID", "additionalValues": []} | condition_map.everyone.additionalValues: an object is due
            """)
    void aConditionThatCannotBeReadCostsNoMoreThanItsSpecs(String condition, String reason) {
        ConfigSpecs specs = read(DOCUMENT.replace(CONDITION, condition));

        assertThat(reasonOf(get(specs.gates(), "g"))).startsWith(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"nobody\"", "{}", "null"})
    void aConditionThatIsNotThereCostsNoMoreThanItsSpecs(String key) {
        ConfigSpecs specs = read(DOCUMENT.replace("[\"everyone\"]", "[" + key + "]"));

        assertThat(reasonOf(get(specs.gates(), "g")))
                .isEqualTo("feature_gates.g.rules[0].conditions[0]: there is no condition " + key + ".");
    }

    @Test
    void aConditionOfV1ThatCannotBeReadCostsNoMoreThanItsSpecs() {
        String gate = GATE.replace("[\"everyone\"]", "[7]").replace("\"type\": \"f", "\"name\": \"g\", \"type\": \"f");
        ConfigSpecs specs =
                read("{\"feature_gates\": [%s], \"dynamic_configs\": [], \"layer_configs\": []}".formatted(gate));

        assertThat(reasonOf(get(specs.gates(), "g")))
                .isEqualTo("feature_gates[0].rules[0].conditions[0]: an object is due, not 7.");
    }

    @Test
    void theOldestDocumentsSayOnlyWhetherTheUnitIsTheDevice() {
        ConfigSpecs specs = read("""
                {"feature_gates": [
                  {"name": "g", "type": "feature_gate", "entity": "feature_gate", "salt": "s", "enabled": true,
                   "defaultValue": false, "isDeviceBased": true, "rules": [
                    {"name": "r", "id": "r", "passPercentage": 100, "returnValue": true, "conditions": [
                      {"type": "public", "isDeviceBased": true}, {"type": "public"}]}]}],
                 "dynamic_configs": [], "layer_configs": []}
                """);

        Spec gate = get(specs.gates(), "g");
        assertThat(gate.idType()).isEqualTo("stableID");
        assertThat(gate.rules().get(0).idType()).isEqualTo("userID");
        assertThat(gate.rules().get(0).conditions())
                .extracting(SpecCondition::idType)
                .containsExactly("stableID", "userID");
    }

    @Test
    void aSpecOfV1NeedsItsName() {
        assertThatExceptionOfType(MalformedDocumentException.class)
                .isThrownBy(() -> read(
                        "{\"feature_gates\": [%s], \"dynamic_configs\": [], \"layer_configs\": []}".formatted(GATE)))
                .withMessage("feature_gates[0].name: a string is due, but nothing is there.");
    }

    @Test
    void formatAndChecksumAreNotPassedOn() {
        ConfigSpecs specs = read(DOCUMENT.replace(
                "\"time\": 1", "\"time\": 1, \"response_format\": \"dcs-v2\", \"checksum\": \"5\", \"app_id\": \"a\""));

        assertThat(specs.others()).isEqualTo(Map.of("app_id", "a"));
    }

    private static String reasonOf(Spec spec) {
        List<Condition> conditions =
                Compilation.of(spec).ruleset().rules().get(0).conditions();
        assertThat(conditions).singleElement().isInstanceOf(Condition.Unsupported.class);
        return ((Condition.Unsupported) conditions.get(0)).reason();
    }
}
