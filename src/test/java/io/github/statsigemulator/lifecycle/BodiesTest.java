package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Holdout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against what the Console API promises of a PATCH: what is absent stays, and a fault names its place. */
class BodiesTest {

    private final Bodies bodies = new Bodies(JsonConfiguration.mapper());

    @Test
    void fillsInWhatIsAbsent() {
        Gate gate = bodies.read(Gate.class, Map.of("name", "checkout", "rules", List.of(Map.of())));

        assertThat(gate.isEnabled()).isTrue();
        assertThat(gate.idType()).isEqualTo("userID");
        assertThat(gate.rules().get(0).passPercentage()).isEqualByComparingTo("100");
        assertThat(gate.rules().get(0).conditions()).isEmpty();
    }

    @Test
    void leavesWhatAPatchDoesNotName() {
        Gate gate = bodies.read(Gate.class, Map.of("name", "checkout", "description", "The new one"));

        Gate patched = bodies.merge(EntityKind.GATE, gate, Map.of("tags", List.of("web")));

        assertThat(patched.meta().description()).isEqualTo("The new one");
        assertThat(patched.meta().tags()).containsExactly("web");
    }

    @Test
    void aNullClearsATextAndNothingElse() {
        Holdout holdout = bodies.read(
                Holdout.class,
                Map.of("name", "held", "targetingGateID", "beta", "passPercentage", 5, "gateIDs", List.of("beta")));

        Holdout patched = bodies.merge(
                EntityKind.HOLDOUT, holdout, nulls("targetingGateID", "passPercentage", "gateIDs", "isEnabled"));

        assertThat(patched.targetingGateID()).isNull();
        assertThat(patched.passPercentage()).isEqualByComparingTo("5");
        assertThat(patched.gateIDs()).containsExactly("beta");
        assertThat(patched.isEnabled()).isTrue();
    }

    @ParameterizedTest(name = "{0} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            name                               | name        | 5     | must be a text
            isEnabled                          | isEnabled   | yes   | must be true or false, not 'yes'
            rules                              | rules       | all   | must be an array, not 'all'
            rules[0].passPercentage            | rules       | [{"passPercentage":"half"}] | must be a number, not 'half'
            rules[0].conditions[1].operator    | rules       | [{"conditions":[{},{"operator":7}]}] | must be a text
            rules[0].returnValue               | rules       | [{"returnValue":[]}] | must be an object, not an array
            tags[1]                            | tags        | ["a",null] | must not be null
            """)
    void namesThePlaceOfAWrongType(String place, String field, String json, String message) {
        Object value = json.startsWith("[") ? parsed(json) : json.equals("5") ? (Object) 5 : json;

        assertThatThrownBy(() -> bodies.read(Gate.class, Map.of(field, value)))
                .isInstanceOfSatisfying(InvalidEntityException.class, failure -> {
                    assertThat(failure.faults().get(0).property()).isEqualTo(place);
                    assertThat(failure.faults().get(0).message()).startsWith(message);
                });
    }

    @Test
    void namesTheStatusesThereAre() {
        assertThatThrownBy(() -> bodies.read(Experiment.class, Map.of("status", "running")))
                .hasMessageContaining(
                        "status: must be one of setup, active, assignment_stopped, experiment_stopped, decision_made,"
                                + " abandoned, not 'running'");
    }

    @Test
    void valuesOfApplicationsMayHoldNulls() {
        Map<String, ?> group = Map.of("name", "test", "parameterValues", nulls("colour"));

        Experiment experiment = bodies.read(Experiment.class, Map.of("name", "checkout", "groups", List.of(group)));

        assertThat(experiment.groups().get(0).parameterValues()).containsEntry("colour", null);
    }

    private static Object parsed(String json) {
        return JsonConfiguration.mapper().readValue(json, Object.class);
    }

    private static Map<String, @Nullable Object> nulls(String... names) {
        Map<String, @Nullable Object> nulls = new HashMap<>();
        Arrays.asList(names).forEach(name -> nulls.put(name, null));
        return nulls;
    }
}
