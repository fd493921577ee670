package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every operator over many values and targets, answered by {@code com.statsig:javacore} 0.10.2 and by this engine.
 *
 * <p>The newest sources of Core ({@code statsig-io/statsig-server-core}, read in 2026) have moved on from that release in
 * a few places, and this engine with them; {@link #differsFromTheReleaseWhereCoreHasMovedOn} holds them all.
 */
class CoreOperatorsTest {

    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "false",
            "1",
            "1.5",
            "0",
            "-3",
            "1e21",
            "1e-7",
            "0.1",
            "\"\"",
            "\"1\"",
            "\"1.5\"",
            "\"01\"",
            "\"abc\"",
            "\"ABC\"",
            "\"Abc def\"",
            "\"true\"",
            "\"null\"",
            "\"ÄÖ\"",
            "\"İ\"",
            "\"ΑΣ\"",
            "\"straße\"");

    private static final List<String> ARRAYS = List.of(
            "[]",
            "[\"a\",\"b\"]",
            "[\"A\"]",
            "[1,2]",
            "[\"1\",\"2\"]",
            "[true]",
            "[null]",
            "[\"\"]",
            "[[\"a\"]]",
            "[{\"k\":1}]",
            "[1.5]",
            "[\"line\\nbreak \\\"quoted\\\"\"]");

    private static final List<String> OBJECTS = List.of("{}", "{\"k\":\"v\"}", "{\"k\":1}", "{\"k\":{\"x\":1}}");

    private static final List<String> NUMERALS = List.of(
            "\"+1\"",
            "\" 1\"",
            "\"1 \"",
            "\".5\"",
            "\"5.\"",
            "\"1e3\"",
            "\"1E+3\"",
            "\"inf\"",
            "\"Infinity\"",
            "\"NaN\"",
            "\"-Infinity\"",
            "\"0x10\"",
            "\"1d\"",
            "\"1f\"",
            "\"1_000\"",
            "\"１２\"",
            "\"-\"",
            "\"e5\"",
            "\"123456789012345678901\"");

    private static final List<String> TIMES = List.of(
            "9999999999",
            "10000000000",
            "-9999999999",
            "1700000000",
            "1700000000000",
            "1.7e12",
            "1700000000000.5",
            "\"1700000000\"",
            "\"1700000000000\"",
            "\"-1000\"",
            "\"+1700000000\"",
            "\"2023-11-14T22:13:20Z\"",
            "\"2023-11-14t22:13:20z\"",
            "\"2023-11-14 22:13:20Z\"",
            "\"2023-11-14 22:13:20\"",
            "\"2023-11-14T22:13:20\"",
            "\"2023-11-14T22:13:20.000Z\"",
            "\"2023-11-14T22:13:20+02:00\"",
            "\"2023-11-14\"",
            "\"2023-11-15 00:00:00\"",
            "\"2023-1-4 2:3:4\"",
            "\"2023-11-14 22:13\"",
            "\"1999-01-01 00:00:00\"",
            "\"1970-01-02 00:00:00\"",
            "\"1969-12-31 23:59:59\"",
            "\"2023-02-30 00:00:00\"",
            "\"22:13:20\"",
            "\"2023-11-14  22:13:20\"",
            "\"2023-11-14T22:13Z\"");

    private static final List<String> VERSIONS = List.of(
            "\"1\"",
            "\"1.2\"",
            "\"1.2.3\"",
            "\"1.2.3.4\"",
            "\"1.2.0\"",
            "\"1.10\"",
            "\"2\"",
            "\"1.2.3-beta\"",
            "\"1-2\"",
            "\" 1 . 2 \"",
            "\"01.2\"",
            "1",
            "1.2",
            "\"+1.2\"",
            "\"0\"",
            "\"0.0.1\"");

    private static final List<String> TEXTS = List.of(
            "\"abc\"",
            "\"ABC\"",
            "\"a\"",
            "\"cab\"",
            "\"abc\\n\"",
            "\"line\\nbreak\"",
            "\"a\\rb\"",
            "\"größe 12\"",
            "\"１２\"",
            "\"a_b-c.d\"",
            "\"$5\"",
            "\"foobar\"",
            "\"aa\"",
            "\"\\u0085\"",
            "123",
            "true",
            "[\"abc\"]",
            "null",
            "{}");

    private static final List<String> PATTERNS = List.of(
            "\"^a\"",
            "\"B\"",
            "\"c$\"",
            "\"\\\\d+\"",
            "\"^\\\\w+$\"",
            "\"(?i)abc\"",
            "\"[[:alpha:]]+$\"",
            "\"[[:^alpha:]]\"",
            "\"^\\\\p{L}+$\"",
            "\"\\\\p{Greek}\"",
            "\"a\\\\z\"",
            "\"(?m)^break$\"",
            "\"line$\"",
            "\"a.b\"",
            "\"(\"",
            "\"[a\"",
            "\"a{2}\"",
            "\"(?P<n>a)b\"",
            "\"(?P<n_1>a)b\"",
            "\"\\\\bab\"",
            "\"[$]\"",
            "\"\\\\$5\"",
            "\"(?s)a.b\"",
            "\"\\\\s\"",
            "\"[^\\\\W_]+\"",
            "\"a|z\"",
            "\"\"",
            "\"(?x) a b c\"",
            "\"[a-c&&[^b]]b\"",
            "1",
            "null",
            "[\"a\"]");

    static final List<Family> FAMILIES = List.of(
            new Family(
                    "numbers",
                    List.of("gt", "gte", "lt", "lte"),
                    all(SCALARS, NUMERALS, ARRAYS, OBJECTS),
                    all(SCALARS, NUMERALS, ARRAYS, OBJECTS)),
            new Family(
                    "versions",
                    List.of("version_gt", "version_gte", "version_lt", "version_lte", "version_eq", "version_neq"),
                    all(VERSIONS, List.of("null", "{}")),
                    all(VERSIONS, ARRAYS, OBJECTS, List.of("null"))),
            new Family(
                    "lists",
                    List.of(
                            "any",
                            "none",
                            "any_case_sensitive",
                            "none_case_sensitive",
                            "str_starts_with_any",
                            "str_ends_with_any",
                            "str_contains_any",
                            "str_contains_none"),
                    all(SCALARS, ARRAYS, OBJECTS),
                    all(
                            ARRAYS,
                            SCALARS,
                            OBJECTS,
                            List.of(
                                    "[\"abc\"]",
                                    "[\"ABC\"]",
                                    "[\"Abc\",\"abc\"]",
                                    "[\"abc\",\"Abc\"]",
                                    "[\"c\",\"de\"]",
                                    "[\"äö\"]",
                                    "[\"i̇\"]",
                                    "[\"ας\"]",
                                    "[\"STRASSE\"]",
                                    "[1,2,3]",
                                    "[0.1]",
                                    "[\"0.1\"]",
                                    "[\"0.0000001\"]",
                                    "[false,\"null\"]",
                                    "[\"[\\\"a\\\",\\\"b\\\"]\"]"))),
            new Family(
                    "buckets",
                    List.of("any", "none"),
                    all(SCALARS, ARRAYS),
                    all(
                            OBJECTS,
                            List.of("{\"1\":true,\"2\":true}", "{\"-1\":true}", "{\"abc\":true}", "{\"ABC\":true}"))),
            new Family("patterns", List.of("str_matches"), all(TEXTS, NUMERALS), PATTERNS),
            new Family(
                    "equality",
                    List.of("eq", "neq"),
                    all(SCALARS, NUMERALS, ARRAYS, OBJECTS),
                    all(
                            SCALARS,
                            NUMERALS,
                            ARRAYS,
                            OBJECTS,
                            List.of("[\"b\",\"a\"]", "{\"l\":\"v\"}", "{\"k\":\"1\"}"))),
            new Family(
                    "times",
                    List.of("before", "after", "on"),
                    all(TIMES, SCALARS, NUMERALS, ARRAYS, OBJECTS),
                    all(TIMES, SCALARS, ARRAYS, OBJECTS, List.of("1699920000000", "\"1.7e12\""))),
            new Family(
                    "elements",
                    List.of(
                            "array_contains_any",
                            "array_contains_none",
                            "array_contains_all",
                            "not_array_contains_all"),
                    all(SCALARS, ARRAYS, OBJECTS),
                    all(SCALARS, ARRAYS, OBJECTS, List.of("[\"A\",\"a\"]", "[\"b\",\"a\"]", "[\"c\"]"))),
            new Family(
                    "id lists", List.of("in_segment_list", "not_in_segment_list"), SCALARS, List.of("\"gone\"", "[]")));

    record Family(String name, List<String> operators, List<String> values, List<String> targets) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAMILIES")
    void answersAsCoreDoes(Family family) {
        List<String> differences = new ArrayList<>();

        try (TwoEngines engines = TwoEngines.on(document(family))) {
            for (String value : all(family.values, List.of(Json.MISSING))) {
                differences.addAll(lastingDifferences(engines, value));
            }
        }

        assertThat(differences).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} instead of {4}")
    @CsvSource(delimiter = '|', textBlock = """
            "1.x"      | version_neq         | "1.3"      | false | true
            "v1"       | version_lt          | "1"        | false | true
            "3000000000" | version_gt        | "1"        | true  | false
            "abc"      | str_matches         | "(?<=a)b"  | true  | false
            "aa"       | str_matches         | "(a)\\\\1" | true  | false
            "f"        | str_matches         | "\\\\h"    | true  | false
            9007199254740993 | any           | ["9007199254740993"] | true | false
            """)
    void differsFromTheReleaseWhereCoreHasMovedOn(
            String value, String operator, String target, boolean ours, boolean core) {
        Family family = new Family("", List.of(operator), List.of(value), List.of(target));

        try (TwoEngines engines = TwoEngines.on(document(family))) {
            String gate = name(operator, target);
            assertThat(engines.ours()
                            .gate(gate, TwoEngines.question(user(value)))
                            .passes())
                    .isEqualTo(ours);
            assertThat(engines.coreGates(user(value))).containsEntry(gate, core);
        }
    }

    /** Core 0.10.2 says something else once in a long while about objects within arrays; what counts is what it repeats. */
    private static List<String> lastingDifferences(TwoEngines engines, String value) {
        List<String> differences = differences(engines, value);
        if (!differences.isEmpty()) {
            differences.retainAll(differences(engines, value));
        }
        return differences;
    }

    private static List<String> differences(TwoEngines engines, String value) {
        List<String> differences = new ArrayList<>();
        Question question = TwoEngines.question(user(value));
        engines.coreGates(user(value)).forEach((gate, passes) -> {
            if (engines.ours().gate(gate, question).passes() != passes) {
                differences.add("%s %s: Core says %s".formatted(value, gate, passes));
            }
        });
        return differences;
    }

    private static String document(Family family) {
        CoreDocument document = new CoreDocument();
        for (String operator : family.operators) {
            for (String target : family.targets) {
                String name = name(operator, target);
                String parts = "\"field\":\"f\",\"operator\":\"%s\",\"targetValue\":%s".formatted(operator, target);
                document.condition(String.valueOf(name.hashCode()), "user_field", parts);
                document.gate(name, CoreDocument.rule("r", 100, String.valueOf(name.hashCode())));
            }
        }
        return document.json();
    }

    private static String name(String operator, String target) {
        return operator + " " + target;
    }

    private static Map<String, Object> user(String value) {
        Map<String, Object> custom = new HashMap<>();
        if (!value.equals(Json.MISSING)) {
            custom.put("f", Json.read(value));
        }
        return Map.of("userID", "user-1", "custom", custom);
    }

    @SafeVarargs
    private static List<String> all(List<String>... lists) {
        Set<String> all = new LinkedHashSet<>();
        for (List<String> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
    }
}
