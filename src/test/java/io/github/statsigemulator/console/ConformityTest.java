package io.github.statsigemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.lifecycle.Fault;
import io.github.statsigemulator.lifecycle.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That values of bodies are held against the schemas of their fields, and what is said of those that do not fit. */
class ConformityTest {

    static List<Arguments> wrongValues() {
        return List.of(
                Arguments.of(Schemas.text(), 7, "must be a text, not '7'"),
                Arguments.of(Schemas.flag(), "yes", "must be true or false, not 'yes'"),
                Arguments.of(Schemas.integer(1), 0, "must be at least 1, not '0'"),
                Arguments.of(Schemas.integer(), new BigDecimal("1.5"), "must be a whole number, not '1.5'"),
                Arguments.of(Schemas.number("0.001", "1"), 2, "must be at most 1, not '2'"),
                Arguments.of(Schemas.percentage(), "ten", "must be a number, not 'ten'"),
                Arguments.of(Schemas.texts(), "web", "must be an array, not 'web'"),
                Arguments.of(Schemas.object(), 1, "must be an object, not '1'"),
                Arguments.of(Schemas.oneOf(List.of("A", "B")), "C", "must be one of A, B, not 'C'"),
                Arguments.of(Schemas.text(3, 5, "[a-z]*"), "ab", "must have at least 3 characters, not 2"),
                Arguments.of(Schemas.text(3, 5, "[a-z]*"), "abcdef", "must have at most 5 characters, not 6"),
                Arguments.of(Schemas.text(3, 5, "[a-z]*"), "a-b", "must match [a-z]*, not 'a-b'"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("wrongValues")
    void saysWhatIsAllowedAndWhatWasSent(Schema<?> schema, Object value, String message) {
        assertThat(faults(value, schema)).containsExactly(new Fault("field", message));
    }

    @Test
    void namesThePlaceWithinListsAndObjects() {
        List<Map<String, Object>> metrics = List.of(Map.of("name", "a", "type", "sum"), Map.of("name", 1));

        assertThat(faults(metrics, Schemas.list(Schemas.metric())))
                .containsExactlyInAnyOrder(
                        new Fault("field[1].type", "is required: a text"),
                        new Fault("field[1].name", "must be a text, not '1'"));
    }

    @Test
    void findsNothingWrongWithWhatFits() {
        assertThat(faults(List.of("web"), Schemas.texts())).isEmpty();
        assertThat(faults(new BigDecimal("10.0"), Schemas.integer())).isEmpty();
        assertThat(faults(Map.of("any", 1), Schemas.object())).isEmpty();
    }

    private static List<Fault> faults(Object value, Schema<?> schema) {
        Faults faults = new Faults();
        Schemas.check("field", value, schema, faults);
        return faults.all();
    }
}
