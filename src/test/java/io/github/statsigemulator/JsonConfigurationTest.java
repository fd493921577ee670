package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** Holds what the rest of the house relies on when it reads or writes JSON. */
class JsonConfigurationTest {

    private final JsonMapper json = JsonConfiguration.mapper();

    private enum Colour {
        RED
    }

    private record Body(
            @Nullable String text,
            int number,
            boolean flag,
            @Nullable BigDecimal share,
            @Nullable Colour colour,
            List<String> list,
            Set<String> set) {}

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource({
        "10.0, 10",
        "33.30, 33.3",
        "1E+2, 100",
        "0.0, 0",
        "0.10, 0.1",
        "1E-7, 0.0000001",
        "1E+999999999, 1E+999999999",
        "100000000000000000000000, 100000000000000000000000"
    })
    void writesDecimalsInTheirShortestForm(BigDecimal number, String text) {
        String written = json.writeValueAsString(Map.of("n", number));

        assertThat(written).isEqualTo("{\"n\":" + text + "}");
    }

    @ParameterizedTest(name = "{0} is written as {1}")
    @CsvSource({"10.0, 10", "0.1, 0.1", "1.0E10, 10000000000", "NaN, null", "-Infinity, null"})
    void writesDoublesInTheirShortestForm(double number, String text) {
        assertThat(json.writeValueAsString(List.of(number))).isEqualTo("[" + text + "]");
    }

    @Test
    void readsFractionsExactly() {
        Map<?, ?> read = json.readValue("{\"a\":0.1,\"b\":12345678901234567890.5,\"c\":7}", Map.class);

        assertThat(read.get("a")).isEqualTo(new BigDecimal("0.1"));
        assertThat(read.get("b")).isEqualTo(new BigDecimal("12345678901234567890.5"));
        assertThat(read.get("c")).isEqualTo(7);
    }

    @Test
    void keepsTheOrderOfKeys() {
        String text = "{\"zebra\":1,\"apple\":{\"y\":1,\"x\":2},\"mango\":null}";

        assertThat(json.writeValueAsString(json.readValue(text, Object.class))).isEqualTo(text);
        assertThat(json.writeValueAsString(json.readTree(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"list\":null,\"set\":null,\"number\":null,\"flag\":null,\"unknown\":[1]}"})
    void takesAbsentAndNullListsForEmptyAndIgnoresWhatItDoesNotKnow(String text) {
        assertThat(json.readValue(text, Body.class))
                .isEqualTo(new Body(null, 0, false, null, null, List.of(), Set.of()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            text       | {"text":1}
            text       | {"text":1.5}
            text       | {"text":true}
            text       | {"text":{}}
            text       | {"text":["a"]}
            number     | {"number":"1"}
            number     | {"number":""}
            number     | {"number":1.5}
            number     | {"number":1.0}
            number     | {"number":true}
            flag       | {"flag":"true"}
            flag       | {"flag":1}
            flag       | {"flag":""}
            share      | {"share":"1.5"}
            share      | {"share":""}
            share      | {"share":true}
            colour     | {"colour":0}
            colour     | {"colour":""}
            colour     | {"colour":"BLUE"}
            colour     | {"colour":"0"}
            list       | {"list":"a"}
            list       | {"list":{}}
            list[1]    | {"list":["a",2]}
            """)
    void refusesToBendOneTypeIntoAnother(String place, String text) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> json.readValue(text, Body.class))
                .satisfies(failure -> assertThat(place(failure)).isEqualTo(place));
    }

    private static String place(JacksonException failure) {
        StringBuilder place = new StringBuilder();
        failure.getPath()
                .forEach(step -> place.append(
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName()));
        return place.toString();
    }

    @Test
    void refusesTrailingText() {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> json.readValue("{} {}", Body.class));
    }
}
