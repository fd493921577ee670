package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.Rulesets.ask;
import static io.github.statsigemulator.evaluator.Rulesets.everyone;
import static io.github.statsigemulator.evaluator.Rulesets.experiment;
import static io.github.statsigemulator.evaluator.Rulesets.gate;
import static io.github.statsigemulator.evaluator.Rulesets.giving;
import static io.github.statsigemulator.evaluator.Rulesets.passes;
import static io.github.statsigemulator.evaluator.Rulesets.rule;
import static io.github.statsigemulator.evaluator.Rulesets.snapshot;
import static io.github.statsigemulator.evaluator.Rulesets.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.Evaluation.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type of condition; what it compares is read in {@code statsig-io/statsig-server-core}. */
class ConditionTest {

    private static final String LINUX = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0.0.0";
    private static final Countries COUNTRIES = ip -> ip.equals("192.0.2.1") ? "NL" : null;

    @Test
    void letsEveryonePass() {
        assertThat(matches(everyone(), user(""))).isTrue();
    }

    @Test
    void looksAtAFieldOfTheUser() {
        Condition staff = new Condition.UserField("email", test("str_ends_with_any", List.of("@example.com")));

        assertThat(matches(staff, ask(Map.of("email", "a@example.com")))).isTrue();
        assertThat(matches(staff, user("user-1"))).isFalse();
    }

    @Test
    void takesAConditionWithoutFieldForAMissingOne() {
        Condition condition = new Condition.UserField((String) null, test("eq", null));

        assertThat(matches(condition, user("user-1"))).isTrue();
    }

    @Test
    void findsTheCountryOfTheIpAddressUnlessTheUserNamesOne() {
        Condition dutch = new Condition.IpBased("country", test("any", List.of("NL")));

        assertThat(matches(dutch, ask(Map.of("ip", "192.0.2.1")))).isTrue();
        assertThat(matches(dutch, ask(Map.of("ip", "192.0.2.1", "country", "DE"))))
                .isFalse();
        assertThat(matches(dutch, ask(Map.of("ip", "192.0.2.1", "custom", Map.of("country", "NL")))))
                .isTrue();
        assertThat(matches(dutch, ask(Map.of("ip", "198.51.100.1")))).isFalse();
        assertThat(matches(dutch, user("user-1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Country", "city", "ip_country"})
    void findsNothingButTheCountryOfAnIpAddress(String field) {
        Condition condition = new Condition.IpBased(field, test("any", List.of("NL")));

        assertThat(matches(condition, ask(Map.of("ip", "192.0.2.1")))).isFalse();
    }

    @Test
    void readsTheUserAgentUnlessTheUserSaysWhatItIs() {
        Condition linux = new Condition.UserAgentBased("os_name", test("any", List.of("Linux")));

        assertThat(matches(linux, ask(Map.of("userAgent", LINUX)))).isTrue();
        assertThat(matches(linux, ask(Map.of("userAgent", LINUX, "custom", Map.of("os_name", "iOS")))))
                .isFalse();
        assertThat(matches(linux, ask(Map.of("custom", Map.of("os_name", "linux")))))
                .isTrue();
        assertThat(matches(linux, user("user-1"))).isFalse();
    }

    @Test
    void readsAUserAgentOnceForAllQuestions() {
        Condition linux = new Condition.UserAgentBased("OS_NAME", test("any", List.of("Linux")));
        Question question = ask(Map.of("userAgent", LINUX));

        assertThat(matches(linux, question)).isTrue();
        assertThat(matches(linux, question)).isTrue();
    }

    @Test
    void takesTheUsersOwnEnvironmentBeforeThatOfTheQuestion() {
        Condition staging = new Condition.EnvironmentField("tier", test("any", List.of("staging")));
        User plain = User.from(Map.of());
        User production = User.from(Map.of("statsigEnvironment", Map.of("tier", "production")));

        assertThat(matches(staging, new Question(plain, 0, "staging", null))).isTrue();
        assertThat(matches(staging, new Question(production, 0, "staging", null)))
                .isFalse();
        assertThat(matches(staging, new Question(plain, 0, null, null))).isFalse();
    }

    @Test
    void knowsNothingOfTheQuestionsEnvironmentButTheTier() {
        Condition region = new Condition.EnvironmentField("region", test("any", List.of("eu")));
        User european = User.from(Map.of("statsigEnvironment", Map.of("region", "EU")));

        assertThat(matches(region, new Question(european, 0, null, null))).isTrue();
        assertThat(matches(region, new Question(User.from(Map.of()), 0, "eu", null)))
                .isFalse();
    }

    @ParameterizedTest(name = "now {0} {1}: {2}")
    @CsvSource({
        "after,  1699999999999, true",
        "before, 1700000000001, true",
        "on,     1700000000000, true",
        "gt,     1,             false", // an instant is not a number
        "eq,     1700000000000, false",
    })
    void comparesTheInstantOfTheQuestion(String operator, long target, boolean passes) {
        Condition condition = new Condition.CurrentTime(test(operator, target));

        assertThat(matches(condition, user("user-1"))).isEqualTo(passes);
    }

    @ParameterizedTest(name = "bucket 236 {0} {1}: {2}")
    @CsvSource({"lt, 237, true", "lt, 236, false", "gte, 236, true"})
    void comparesTheBucketOfTheUnit(String operator, int target, boolean passes) {
        Condition condition = new Condition.UserBucket("exp-salt", "userID", test(operator, target));

        assertThat(matches(condition, user("user-1"))).isEqualTo(passes);
    }

    @Test
    void findsTheBucketAmongThoseOfAnExperiment() {
        Map<String, Boolean> buckets = Map.of("235", true, "236", true);

        assertThat(matches(new Condition.UserBucket("exp-salt", "userID", test("any", buckets)), user("user-1")))
                .isTrue();
        assertThat(matches(new Condition.UserBucket("exp-salt", "userID", test("none", buckets)), user("user-1")))
                .isFalse();
        assertThat(matches(new Condition.UserBucket("exp-salt", "userID", test("any", List.of(236))), user("user-1")))
                .isTrue();
    }

    @Test
    void comparesTheIdOfAUnit() {
        Condition vip = new Condition.UnitId("companyID", test("any", List.of("acme")));

        assertThat(matches(vip, ask(Map.of("customIDs", Map.of("companyID", "Acme")))))
                .isTrue();
        assertThat(matches(vip, user("acme"))).isFalse();
    }

    @Test
    void looksAUnitUpInAnIdList() {
        IdLists lists = (list, unitId) -> list.equals("vips") && unitId.equals("7");
        Condition vip = new Condition.UnitId("userID", test("in_segment_list", "vips"));
        Snapshot snapshot = snapshot(lists, Countries.NONE, gate("nav", rule("r", 100, vip)));

        assertThat(snapshot.gate("nav", ask(Map.of("userID", 7))).passes()).isTrue();
        assertThat(snapshot.gate("nav", user("8")).passes()).isFalse();
    }

    @Test
    void comparesTheAppOfTheKey() {
        Condition app = new Condition.TargetApp(test("any", List.of("web")));
        User user = User.from(Map.of());

        assertThat(matches(app, new Question(user, 0, null, "Web"))).isTrue();
        assertThat(matches(app, new Question(user, 0, null, null))).isFalse();
    }

    @Test
    void comparesTheUsersGroupInAnExperimentWithoutExposingWhatThatConsults() {
        Condition test = new Condition.ExperimentGroup("colors", test("any", List.of("Group test")));
        Snapshot snapshot = snapshot(
                gate("nav", rule("r", 100, test, test)),
                experiment("colors", giving("test", passes("beta"))),
                gate("beta", rule("b", 100)));

        Evaluation nav = snapshot.gate("nav", user("user-1"));

        assertThat(nav.passes()).isTrue();
        assertThat(nav.secondaryExposures()).isEmpty();
    }

    @Test
    void findsNoGroupOutsideAnExperiment() {
        Condition test = new Condition.ExperimentGroup("colors", test("eq", null));

        assertThat(matches(test, user("user-1"))).isTrue();
        assertThat(snapshot(gate("nav", rule("r", 100, test)), experiment("colors"))
                        .gate("nav", user("user-1"))
                        .passes())
                .isTrue();
    }

    @Test
    void findsNoGroupInAnExperimentThatAsksForItself() {
        Condition itself = new Condition.ExperimentGroup("colors", test("eq", null));
        Snapshot snapshot = snapshot(experiment("colors", giving("test", itself)));

        Evaluation colors = snapshot.config("colors", user("user-1"));

        assertThat(colors.outcome()).isEqualTo(Outcome.RECOGNIZED);
    }

    private static ValueTest test(String operator, @Nullable Object target) {
        return ValueTest.find(operator, target).orElseThrow();
    }

    private static boolean matches(Condition condition, Question question) {
        return snapshot(IdLists.NONE, COUNTRIES, gate("nav", rule("r", 100, condition)))
                .gate("nav", question)
                .passes();
    }
}
