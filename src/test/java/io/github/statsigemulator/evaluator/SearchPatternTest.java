package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spelling of Rust's {@code regex} and {@code fancy_regex} crates, read as their documentation says. */
class SearchPatternTest {

    @ParameterizedTest(name = "{0} occurs in {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ana                     | banana      | true
            ^ana                    | banana      | false
            (?i)ANA                 | banana      | true
            (?<=b)an                | banana      | true
            (?<!b)anan              | banana      | false
            (?P<two>an)(?P=two)     | banana      | true
            (?P<the_two>an)\\k<the_two> | banana  | true
            (?<two>an)x             | banana      | false
            ^\\w+$                  | größe       | true
            ^\\d+$                  | ١٢          | true
            ^[[:alpha:]]+$          | größe       | false
            ^[[:alpha:]]+$          | gross       | true
            ^[[:^digit:]]+$         | gross       | true
            [[:punct:]]             | a-b         | true
            ^\\h+$                  | 0aF         | true
            \\H                     | 0aF         | false
            ^\\p{Greek}+$           | αβγ         | true
            ^\\p{L}+$               | αβγ         | true
            \\P{Uppercase}          | ABC         | false
            [$]                     | costs $5    | true
            \\$5$                   | costs $5    | true
            a\\.b                   | a.b         | true
            """)
    void readsPatternsAsRustDoes(String pattern, String text, boolean occurs) {
        assertThat(SearchPattern.compile(pattern).occursIn(text)).isEqualTo(occurs);
    }

    @Test
    void takesTheDollarForTheVeryEnd() {
        assertThat(SearchPattern.compile("a$").occursIn("a\n")).isFalse();
        assertThat(SearchPattern.compile("(?m)a$").occursIn("a\nb")).isTrue();
    }

    @Test
    void takesOnlyTheNewlineForAnEndOfLine() {
        assertThat(SearchPattern.compile("a.b").occursIn("a\rb")).isTrue();
        assertThat(SearchPattern.compile("a.b").occursIn("a\nb")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"(", "[a", "[[:nonsense:]]", "a{2,1}", "\\p{Nonsense}"})
    void refusesBrokenPatterns(String pattern) {
        assertThatExceptionOfType(PatternSyntaxException.class).isThrownBy(() -> SearchPattern.compile(pattern));
    }

    @Test
    void givesUpWhereItWouldSearchForAges() {
        assertThat(SearchPattern.compile("(a+)+b").occursIn("a".repeat(60))).isFalse();
        assertThat(SearchPattern.compile("^(a|b)*$").occursIn("ab".repeat(100_000)))
                .isFalse();
    }

    @Test
    void readsAsItWasWritten() {
        SearchPattern pattern = SearchPattern.compile("(?P<n>a)$");

        assertThat(pattern).hasToString("(?P<n>a)$").hasSameHashCodeAs(SearchPattern.compile("(?P<n>a)$"));
        assertThat(pattern).isNotEqualTo(SearchPattern.compile("a"));
    }
}
