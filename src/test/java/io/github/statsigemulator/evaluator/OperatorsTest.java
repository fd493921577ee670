package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every operator with its edges, JSON against JSON; {@code -} is an attribute that the user lacks. The expectations are
 * those of {@code com.statsig:javacore} 0.10.2, which {@link CoreOperatorsTest} asks itself.
 */
class OperatorsTest {

    private static final IdLists VIPS = (list, unitId) -> list.equals("vips") && unitId.equals("user-1");

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            gt  | 2           | 1     | true
            gt  | 1           | 1     | false
            gte | 1           | 1     | true
            gte | 0.9         | 1     | false
            lt  | 1           | 1.5   | true
            lt  | 2           | 1.5   | false
            lte | 1.5         | 1.5   | true
            lte | 1.6         | 1.5   | false
            gt  | "2"         | 1     | true
            gt  | 2           | "1.5" | true
            gt  | "1e3"       | 999   | true
            gt  | ".5"        | 0.4   | true
            gt  | "5."        | 4     | true
            gt  | "+5"        | 4     | true
            gt  | "inf"       | 4     | true
            lt  | "-Infinity" | 4     | true
            gt  | "NaN"       | 4     | false
            lt  | "NaN"       | 4     | false
            gt  | " 5"        | 4     | false
            gt  | "0x10"      | 4     | false
            gt  | "5d"        | 4     | false
            gt  | "five"      | 4     | false
            gt  | true        | 0     | false
            gt  | [5]         | 4     | false
            gt  | null        | -1    | false
            lte | -           | 1     | false
            gt  | 5           | "x"   | false
            gt  | 5           | null  | false
            """)
    void comparesNumbersAndTextsThatAreNumbers(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            version_gt  | "1.10"       | "1.9"     | true
            version_gt  | "1.9"        | "1.10"    | false
            version_gte | "1.2.0"      | "1.2"     | true
            version_gte | "1.2"        | "1.2.1"   | false
            version_lt  | "1.2"        | "1.2.1"   | true
            version_lte | "1.2.0.0"    | "1.2"     | true
            version_lte | "1.3"        | "1.2"     | false
            version_eq  | "1.2.3-beta" | "1.2.3"   | true
            version_eq  | " 1 . 2 "    | "1.2"     | true
            version_eq  | 1.2          | "1.2"     | true
            version_eq  | "1.2"        | "1.2-rc1" | true
            version_neq | "1.2"        | "1.3"     | true
            version_neq | "1.2"        | "1.2.0"   | false
            version_neq | "1.x"        | "1.3"     | false
            version_neq | "v1"         | "1.3"     | false
            version_neq | "1.3"        | "1.x"     | false
            version_lt  | "1.x"        | "2"       | true
            version_eq  | ""           | "0"       | false
            version_neq | -            | "1"       | false
            version_neq | "2"          | 1         | false
            """)
    void comparesVersionsPartByPart(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            any                 | "NL"           | ["nl", "DE"]     | true
            any                 | "FR"           | ["nl", "DE"]     | false
            any                 | 1              | ["1"]            | true
            any                 | 1.0            | [1]              | true
            any                 | 1.5            | ["1.5"]          | true
            any                 | true           | ["TRUE"]         | true
            any                 | true           | [true]           | true
            any                 | ["a", "b"]     | ["[\\"a\\",\\"b\\"]"] | true
            any                 | {"a": 1}       | [""]             | true
            any                 | null           | [""]             | true
            any                 | -              | [""]             | true
            any                 | -              | ["x"]            | false
            any                 | "x"            | "x"              | false
            any                 | "5"            | {"5": true}      | true
            any                 | "5"            | {"-1": true}     | false
            any                 | "x"            | []               | false
            none                | "NL"           | ["nl"]           | false
            none                | "FR"           | ["nl"]           | true
            none                | -              | ["nl"]           | true
            none                | "5"            | {"5": true}      | false
            none                | "6"            | {"5": true}      | true
            none                | "x"            | "y"              | false
            any_case_sensitive  | "NL"           | ["NL"]           | true
            any_case_sensitive  | "nl"           | ["NL"]           | false
            any_case_sensitive  | "nl"           | ["nl", "NL"]     | false
            none_case_sensitive | "nl"           | ["NL"]           | true
            none_case_sensitive | "NL"           | ["NL"]           | false
            any                 | "ΑΣ"           | ["ας"]           | true
            """)
    void findsTextsInLists(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            str_starts_with_any | "Person@x.com"  | ["a", "PERSON"]  | true
            str_starts_with_any | "person@x.com"  | ["x.com"]        | false
            str_ends_with_any   | "a@X.com"       | ["@y.com", "@x.COM"] | true
            str_ends_with_any   | "a@x.com.net"   | ["@x.com"]       | false
            str_contains_any    | "a@X.com"       | ["@x."]          | true
            str_contains_any    | "a@x.com"       | ["@y."]          | false
            str_contains_any    | [1, "two"]      | ["two"]          | true
            str_contains_any    | -               | [""]             | true
            str_contains_any    | -               | ["x"]            | false
            str_contains_none   | "a@x.com"       | ["@x."]          | false
            str_contains_none   | "a@x.com"       | ["@y."]          | true
            str_contains_none   | -               | ["x"]            | true
            str_contains_any    | 1234            | ["23"]           | true
            str_starts_with_any | "x"             | "x"              | false
            """)
    void looksIntoTextsWhateverTheirCase(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} eq {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "a"        | "a"        | true
            "A"        | "a"        | false
            1          | "1"        | true
            true       | "true"     | true
            -          | ""         | false
            1          | 1          | true
            "1.0"      | 1          | true
            "one"      | 1          | false
            -          | 0          | false
            true       | true       | true
            false      | true       | false
            "true"     | true       | false
            -          | false      | false
            null       | null       | true
            -          | null       | true
            ""         | null       | false
            ["a", 1]   | ["a", "1"] | true
            ["a"]      | ["a", "1"] | false
            ["a", "b"] | ["b", "a"] | false
            [null]     | [null]     | false
            "a"        | ["a"]      | false
            []         | []         | true
            {"k": "v"} | {"k": "v"} | true
            {"k": 1}   | {"k": 1}   | true
            {"k": "v"} | {"k": "w"} | false
            {"k": "v"} | {"l": "v"} | false
            {"k": {}}  | {"k": {}}  | false
            {}         | {"k": "v"} | false
            "v"        | {"k": "v"} | false
            """)
    void tellsEqualValuesByTheKindOfTheTarget(String value, String target, boolean isEqual) {
        assertThat(accepts("eq", value, target)).isEqualTo(isEqual);
        assertThat(accepts("neq", value, target)).isEqualTo(!isEqual);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            before | 1699999999999          | 1700000000000          | true
            before | 1700000000000          | 1700000000000          | false
            after  | 1700000000001          | 1700000000000          | true
            before | 1699999999             | 1700000000000          | true
            after  | 1700000001             | 1700000000000          | true
            after  | "1700000001"           | 1700000000000          | true
            after  | 1700000000001.0        | 1700000000000          | true
            after  | 1700000000001.5        | 1700000000000          | false
            after  | 9999999999             | 1700000000000          | true
            before | 10000000000            | 1700000000000          | true
            after  | "2023-11-14T22:13:21Z" | 1700000000000          | true
            after  | "2023-11-14t22:13:21z" | 1700000000000          | true
            after  | "2023-11-14 22:13:21Z" | 1700000000000          | true
            after  | "2023-11-14 22:13:21"  | 1700000000000          | true
            before | "2023-1-4 2:3:4"       | 1700000000000          | true
            after  | "2023-11-14T22:13:21.000Z"  | 1700000000000     | false
            after  | "2023-11-14T22:13:21+01:00" | 1600000000000     | false
            after  | "2023-11-14"           | 1600000000000          | false
            after  | "2023-13-14 22:13:21"  | 1600000000000          | false
            after  | "2023-11-14T25:13:21Z" | 1600000000000          | false
            after  | "soon"                 | 1                      | false
            after  | "a day or two"         | 1                      | false
            after  | true                   | 1                      | false
            before | -                      | 1700000000000          | false
            after  | 1700000000001          | "1700000000000"        | true
            after  | 1700000000001          | "2023-11-14T22:13:20.000Z"  | true
            before | 1700000000001          | "2023-11-14T23:13:20+01:00" | false
            after  | 1700000000001          | "2023-11-14 22:13:20"  | true
            after  | 1700000000001          | "1.6e12"               | true
            after  | 1700000000001          | "soon"                 | false
            on     | "2023-11-14 00:00:00"  | 1700000000000          | true
            on     | "2023-11-15 00:00:00"  | 1700000000000          | false
            on     | 1700000000             | 1700006399999          | true
            on     | 1700000000             | 1700006400000          | false
            on     | "soon"                 | 1700000000000          | false
            on     | 1700000000             | "soon"                 | false
            """)
    void comparesInstants(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            array_contains_any     | ["a", "b"] | ["b", "c"] | true
            array_contains_any     | ["a"]      | ["b", "c"] | false
            array_contains_any     | ["A"]      | ["a"]      | false
            array_contains_any     | [1]        | ["1"]      | true
            array_contains_any     | [null]     | [""]       | false
            array_contains_any     | "a"        | ["a"]      | false
            array_contains_any     | -          | ["a"]      | false
            array_contains_any     | ["a"]      | []         | false
            array_contains_any     | ["a"]      | "a"        | false
            array_contains_none    | ["a"]      | ["b"]      | true
            array_contains_none    | ["b"]      | ["b"]      | false
            array_contains_none    | "a"        | ["b"]      | false
            array_contains_none    | ["a"]      | []         | true
            array_contains_all     | ["a", "b"] | ["b", "a"] | true
            array_contains_all     | ["a", "a"] | ["b", "a"] | false
            array_contains_all     | ["a"]      | []         | true
            array_contains_all     | "a"        | []         | false
            not_array_contains_all | ["a"]      | ["a", "b"] | true
            not_array_contains_all | ["a", "b"] | ["a", "b"] | false
            not_array_contains_all | ["a"]      | []         | false
            not_array_contains_all | -          | ["a"]      | false
            """)
    void looksForElementsOfLists(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{1} {0} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            in_segment_list     | "user-1" | "vips"   | true
            in_segment_list     | "user-2" | "vips"   | false
            in_segment_list     | "user-1" | "others" | false
            in_segment_list     | -        | "vips"   | false
            in_segment_list     | "user-1" | ["vips"] | false
            not_in_segment_list | "user-1" | "vips"   | false
            not_in_segment_list | "user-2" | "vips"   | true
            not_in_segment_list | -        | "vips"   | true
            not_in_segment_list | "user-1" | "others" | true
            """)
    void looksUnitsUpInIdLists(String operator, String value, String target, boolean passes) {
        assertThat(accepts(operator, value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} matches {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            "a banana" | "nan"  | true
            "a Banana" | "bana" | false
            1234       | "^12"  | true
            -          | ".*"   | false
            "x"        | "("    | false
            "x"        | ["x"]  | false
            """)
    void searchesForPatterns(String value, String target, boolean passes) {
        assertThat(accepts("str_matches", value, target)).isEqualTo(passes);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            gt          | "x" | The target is not a number: "x".
            version_gt  | 1   | The target is not a version: 1.
            before      | []  | The target is not a time: [].
            on          | {}  | The target is not a time: {}.
            any         | "x" | The target is not a list: "x".
            array_contains_all | null | The target is not a list: null.
            str_matches | 1   | The target is not a pattern: 1.
            str_matches | "(" | The pattern is broken: Unclosed group.
            in_segment_list | 1 | The target is not the name of a list: 1.
            """)
    void saysWhyATargetCannotBeUsed(String operator, String target, String reason) {
        assertThat(ValueTest.find(operator, Json.read(target))).contains(new ValueTest.Never(reason));
    }

    @ParameterizedTest
    @CsvSource(
            value = {"encoded_any", "GT", "''", "null"},
            nullValues = "null")
    void knowsNoOtherOperators(@Nullable String operator) {
        assertThat(ValueTest.find(operator, "x")).isEmpty();
    }

    @Test
    void comparesTestsByWhatTheyTest() {
        assertThat(ValueTest.find("version_gt", "1.2")).isEqualTo(ValueTest.find("version_gt", "1.2-rc"));
        assertThat(ValueTest.find("str_matches", "a+")).isEqualTo(ValueTest.find("str_matches", "a+"));
        assertThat(ValueTest.find("str_matches", "a+")).isNotEqualTo(ValueTest.find("str_matches", "b+"));
        assertThat(ValueTest.find("version_gt", "1.2").toString()).contains("[1, 2]");
    }

    private static boolean accepts(String operator, String value, String target) {
        return ValueTest.find(operator, Json.read(target)).orElseThrow().accepts(Json.value(value), VIPS);
    }
}
