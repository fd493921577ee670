package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checked against {@code com.statsig:javacore} 0.10.2, by {@code UserAgentOracleTest} and by hand, and against
 * {@code statsig-io/statsig-server-core}, {@code statsig-rust/src/evaluation/user_agent_parsing}, in November 2026.
 */
class UserAgentTest {

    private static final String SAFARI_ON_IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/18.1 Mobile/15E148 Safari/604.1";

    static List<KnownAgent> knownAgents() {
        return KnownAgent.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("knownAgents")
    void readsWhatCoreReads(KnownAgent agent) {
        UserAgent read = UserAgent.parse(agent.text());

        assertThat(read).isEqualTo(agent.answer());
    }

    @Test
    void namesSystemAndBrowserWithTheirVersions() {
        UserAgent iPhone = UserAgent.parse(SAFARI_ON_IPHONE);

        assertThat(iPhone).isEqualTo(new UserAgent("iOS", "18.1.1", "Mobile Safari", "18.1"));
    }

    @ParameterizedTest(name = "Windows NT {0} is called {1}")
    @CsvSource({"5.1, XP", "5.2, XP", "6.0, Vista", "6.1, 7", "6.2, 0.0.0", "6.3, 8.1", "10.0, 10", "11.0, 0.0.0"})
    void callsWindowsByItsMarketName(String kernel, String version) {
        UserAgent windows = UserAgent.parse("Mozilla/5.0 (Windows NT " + kernel + "; Win64; x64)");

        assertThat(windows.osName()).isEqualTo("Windows");
        assertThat(windows.osVersion()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Chrome/1.2.3.4.5      | 1.2.3.4      # four parts at most
            OPR/1.2.3.4.5         | 1.2.3        # but three of Opera
            Chrome/1_2,3          | 1.2.3        # whatever separates them
            Chrome/1.2beta.3      | 1.2.3        # the second ends with its digits
            Chrome/1a.2.3rc1      | 1a.2.3rc1    # the others do not
            Chrome/12.            | 12           # nothing behind the last dot
            Chrome/12..           | 12.          # an empty part
            Chrome/               | 0.0.0        # none at all
            (Chrome/(1.2),)       | 1.2          # punctuation is no part of it
            """)
    void shapesVersions(String text, String expected) {
        String version = expected.substring(0, expected.indexOf('#')).strip();

        assertThat(UserAgent.parse(text).browserVersion()).isEqualTo(version);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "os_name, iOS",
        "osname, iOS",
        "osName, iOS",
        "OS_VERSION, 18.1.1",
        "osVersion, 18.1.1",
        "browser_name, Mobile Safari",
        "browserName, Mobile Safari",
        "browser_version, 18.1",
        "browserversion, 18.1",
        "os,",
        "device,",
        "'',"
    })
    void answersFieldsByTheNamesThatConditionsUse(String field, @Nullable String value) {
        assertThat(UserAgent.parse(SAFARI_ON_IPHONE).field(field)).isEqualTo(value);
    }

    @Test
    void readsStringsOfAThousandBytes() {
        assertThat(UserAgent.parse("x".repeat(990) + " Firefox/1").browserName())
                .isEqualTo("Firefox");
        assertThat(UserAgent.parse("é".repeat(495) + " Firefox/1").browserName())
                .isEqualTo("Firefox");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("unreadable")
    void answersNothingForEmptyAndLongerStrings(String text) {
        UserAgent unread = UserAgent.parse(text);

        assertThat(unread).isEqualTo(new UserAgent(null, null, null, null));
        assertThat(unread.field("os_name")).isNull();
    }

    static List<String> unreadable() {
        return List.of("", "x".repeat(991) + " Firefox/1", "é".repeat(496) + " Firefox/1", "x".repeat(1_000_000));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {" ", ";", "()", "a", "é", "中", "/", "curl/8.5.0", "\u0000"})
    void callsTheUnknownOther(String text) {
        assertThat(UserAgent.parse(text)).isEqualTo(new UserAgent("Other", "0.0.0", "Other", "0.0.0"));
    }

    @Test
    void readsAnyStringWithoutFailing() {
        Random random = new Random(42);

        for (int round = 0; round < 20_000; round++) {
            String text = random.ints(random.nextInt(40), 0, 0x10000)
                    .map(character -> random.nextBoolean() ? character : character % 0x80)
                    .collect(StringBuilder::new, (all, next) -> all.append((char) next), StringBuilder::append)
                    .toString();
            assertThatCode(() -> UserAgent.parse(text)).doesNotThrowAnyException();
        }
    }
}
