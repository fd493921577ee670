package io.github.statsigemulator.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.JsonConfiguration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Entities as the JSON documents that the store keeps and that bodies of requests are bound from. */
class EntityDocumentsTest {

    private final JsonMapper json = JsonConfiguration.mapper();

    private static final String META = """
            "id":"new_nav","name":"New nav","description":"d","tags":["core"],"targetApps":["web"],"team":"t",\
            "teamID":"t1","creatorID":"c1","creatorName":"CONSOLE API","creatorEmail":null,"createdTime":1,\
            "lastModifierID":null,"lastModifierName":"CONSOLE API","lastModifierEmail":null,"lastModifiedTime":2,\
            "version":3,"details":{"type":"PERMANENT"},""";

    private static final String RULES = """
            "rules":[{"id":"r1","name":"Rule 1","passPercentage":33.3,"conditions":[{"type":"custom_field",\
            "operator":"gt","targetValue":10.25,"field":"age","customID":null}],"environments":["staging"],\
            "returnValue":{"z":null,"a":[1,{"b":2.5}]}}],""";

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(EntityKind.GATE, """
                        "idType":"userID","isEnabled":false,"status":"archived",%s"shuffle":1}""".formatted(RULES)),
                Arguments.of(EntityKind.DYNAMIC_CONFIG, """
                        "idType":"userID","isEnabled":true,"isArchived":true,"defaultValue":{"b":1,"a":null},\
                        %s"shuffle":1}""".formatted(RULES)),
                Arguments.of(EntityKind.EXPERIMENT, """
                        "idType":"userID","hypothesis":"h","status":"decision_made","isArchived":true,\
                        "groups":[{"id":"g1","name":"Control","size":50,"parameterValues":{"p":false},"disabled":true,\
                        "description":"d"}],"allocation":12.5,"buckets":[0,999],"layerID":"l","targetingGateID":"g",\
                        "launchedGroupID":"g1","keepsTargeting":true,"decisionReason":"r","startTime":1,"endTime":2,\
                        "decisionTime":3,"scheduledStart":4,"shuffle":1}"""),
                Arguments.of(EntityKind.SEGMENT, """
                        "idType":"userID","type":"rule_based","isArchived":true,%s"shuffle":1}""".formatted(RULES)),
                Arguments.of(EntityKind.LAYER, """
                        "idType":"userID","parameters":[{"name":"p","type":"string","defaultValue":"x",\
                        "heldOutValue":"y"}]}"""),
                Arguments.of(EntityKind.HOLDOUT, """
                        "idType":"userID","isEnabled":false,"passPercentage":1.25,"isGlobal":true,"gateIDs":["g"],\
                        "experimentIDs":["e"],"layerIDs":["l"],"targetingGateID":"g","shuffle":1}"""),
                Arguments.of(EntityKind.AUTOTUNE, """
                        "idType":"userID","variants":[{"id":"v","name":"V","parameterValues":{"a":1},"size":50}],\
                        "successEvent":"buy","isStarted":true,"winnerID":"v","shuffle":1}"""),
                Arguments.of(EntityKind.PARAM_STORE, """
                        "parameters":[{"name":"p","ref_type":"static","param_type":"string","value":"x"}]}"""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void areReadAndWrittenWithoutLoss(EntityKind<?> kind, String fields) {
        String document = "{" + META + fields;

        Entity entity = json.readValue(document, kind.type());

        assertThat(json.writeValueAsString(entity)).isEqualTo(document);
        assertThat(entity.id()).isEqualTo("new_nav");
        assertThat(entity.name()).isEqualTo("New nav");
        assertThat(entity.meta().version()).isEqualTo(3);
        assertThat(json.readValue(json.writeValueAsString(entity), kind.type())).isEqualTo(entity);
    }

    static Stream<EntityKind<?>> kinds() {
        return EntityKind.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void takeTheirDefaultsFromAnEmptyBody(EntityKind<?> kind) {
        Entity entity = json.readValue("{}", kind.type());

        assertThat(entity.idType()).isEqualTo(EntityKind.EVALUATED.contains(kind) ? "userID" : "");
        assertThat(entity.meta()).isEqualTo(Meta.of("", ""));
        assertThat(json.readValue(json.writeValueAsString(entity), kind.type())).isEqualTo(entity);
    }

    @Test
    void distinguishesARuleForAllEnvironmentsFromOneForNone() {
        String rules = "{\"rules\":[{},{\"environments\":null},{\"environments\":[]}]}";

        Gate gate = json.readValue(rules, Gate.class);

        assertThat(gate.rules().get(0).environments()).isNull();
        assertThat(gate.rules().get(1).environments()).isNull();
        assertThat(gate.rules().get(2).environments()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            tags                            | {"tags":"core"}
            tags[1]                         | {"tags":["core",1]}
            description                     | {"description":1}
            version                         | {"version":"1"}
            isEnabled                       | {"isEnabled":"true"}
            status                          | {"id":"a","status":"on"}
            rules[0].passPercentage         | {"id":"a","rules":[{"passPercentage":"10"}]}
            rules[0].conditions[1].operator | {"rules":[{"conditions":[{},{"operator":1}]}],"id":"a"}
            """)
    void nameThePlaceOfAFault(String place, String body) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue(body, Gate.class))
                .satisfies(failure -> assertThat(place(failure)).isEqualTo(place));
    }

    private static String place(DatabindException failure) {
        return failure.getPath().stream()
                .map(EntityDocumentsTest::step)
                .collect(Collectors.joining())
                .substring(1);
    }

    private static String step(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }
}
