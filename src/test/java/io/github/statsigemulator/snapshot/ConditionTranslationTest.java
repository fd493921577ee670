package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.spec.SpecCondition;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Shapes checked against the condition_map of statsig-io/statsig-server-core,
 * statsig-rust/tests/data/eval_proj_dcs.json, in November 2026. Types and operators are those of Statsig's Console API
 * (statsig-io/docs, console-api/capiopenapi.json) and of its server SDKs.
 */
class ConditionTranslationTest {

    @ParameterizedTest(name = "{0} becomes {1} on {2}")
    @CsvSource({
        "user_id,          user_field,        userID",
        "email,            user_field,        email",
        "app_version,      user_field,        appVersion",
        "ip_address,       user_field,        ip",
        "locale,           user_field,        locale",
        "user_agent,       user_field,        userAgent",
        "url,              user_field,        url",
        "device_model,     user_field,        device_model",
        "country,          ip_based,          country",
        "browser_name,     ua_based,          browser_name",
        "browser_version,  ua_based,          browser_version",
        "os_name,          ua_based,          os_name",
        "os_version,       ua_based,          os_version",
        "environment,      environment_field, tier",
        "environment_tier, environment_field, tier",
        "time,             current_time,",
        "target_app,       target_app,",
    })
    void looksAtTheAttributeThatTheTypeNames(String type, String specType, @Nullable String field) {
        SpecCondition spec = translated(condition(type, "any", "x"));

        assertThat(spec)
                .isEqualTo(SpecCondition.of(specType)
                        .target(List.of("x"))
                        .operator("any")
                        .field(field));
    }

    @Test
    void aCustomFieldIsNamedTwice() {
        SpecCondition spec = translated(new TargetingCondition("custom_field", "gt", 8, "level", null));

        assertThat(spec)
                .isEqualTo(SpecCondition.of("user_field")
                        .target(8)
                        .operator("gt")
                        .field("level")
                        .additional("custom_field", "level"));
    }

    @Test
    void aUnitIdIsOfTheNamedUnit() {
        SpecCondition spec = translated(new TargetingCondition("unit_id", "any", List.of("12345"), null, "companyID"));

        assertThat(spec)
                .isEqualTo(SpecCondition.of("unit_id")
                        .target(List.of("12345"))
                        .operator("any")
                        .field("companyID")
                        .additional("custom_id", "companyID")
                        .idType("companyID"));
    }

    @Test
    void aUnitIdWithoutAUnitIsOfTheEntitys() {
        SpecCondition spec = ConditionTranslation.translate(condition("unit_id", "any", "s1"), "stableID");

        assertThat(spec.idType()).isEqualTo("stableID");
        assertThat(spec.field()).isEqualTo("stableID");
    }

    @Test
    void anExperimentsGroupIsThatOfTheNamedExperiment() {
        SpecCondition spec = translated(new TargetingCondition("experiment_group", "any", "Test", "checkout", null));

        assertThat(spec)
                .isEqualTo(SpecCondition.of("experiment_group")
                        .target(List.of("Test"))
                        .operator("any")
                        .field("checkout"));
    }

    @ParameterizedTest(name = "{0} becomes {1} of {2}")
    @CsvSource({
        "passes_gate,    pass_gate, beta",
        "fails_gate,     fail_gate, beta",
        "passes_segment, pass_gate, segment:beta",
        "fails_segment,  fail_gate, segment:beta",
    })
    void consultsGatesAndSegmentsWithoutAnOperator(String type, String specType, String target) {
        SpecCondition one = translated(condition(type, null, "beta"));
        SpecCondition wrapped = translated(condition(type, "any", List.of("beta")));

        assertThat(one).isEqualTo(SpecCondition.of(specType).target(target)).isEqualTo(wrapped);
    }

    @Test
    void everyoneMeetsPublic() {
        assertThat(translated(condition("public", "", List.of()))).isEqualTo(SpecCondition.everyone());
    }

    @Test
    void scriptsArePublishedAndLeftToTheSdksNotToKnow() {
        assertThat(translated(condition("javascript", null, "user => true"))).isEqualTo(SpecCondition.of("javascript"));
    }

    @ParameterizedTest(name = "{0} compares with strings")
    @ValueSource(
            strings = {
                "any",
                "none",
                "any_case_sensitive",
                "none_case_sensitive",
                "str_starts_with_any",
                "str_ends_with_any",
                "str_contains_any",
                "str_contains_none",
                "array_contains_any",
                "array_contains_none",
                "array_contains_all",
                "not_array_contains_all"
            })
    void listsHoldStringsAndScalarsAreWrapped(String operator) {
        List<Object> mixed = List.of("a", 1, new BigDecimal("2.50"), 3.0, true);

        assertThat(target(operator, mixed)).isEqualTo(List.of("a", "1", "2.5", "3", "true"));
        assertThat(target(operator, "a")).isEqualTo(List.of("a"));
        assertThat(target(operator, List.of())).isEqualTo(List.of());
    }

    @ParameterizedTest(name = "{0} compares with a number")
    @ValueSource(strings = {"gt", "gte", "lt", "lte"})
    void amountsAreNumbers(String operator) {
        assertThat(target(operator, 8)).isEqualTo(8);
        assertThat(target(operator, List.of("8.5"))).isEqualTo(new BigDecimal("8.5"));
    }

    @ParameterizedTest(name = "{0} compares with a version")
    @ValueSource(strings = {"version_gt", "version_gte", "version_lt", "version_lte", "version_eq", "version_neq"})
    void versionsAreStrings(String operator) {
        assertThat(target(operator, "1.2.3-beta")).isEqualTo("1.2.3-beta");
        assertThat(target(operator, List.of(2))).isEqualTo("2");
    }

    @ParameterizedTest(name = "{0} is an instant")
    @CsvSource({
        "1577838960000,               1577838960000",
        "2020-01-01T00:36:00Z,        1577838960000",
        "2020-01-01T01:36:00+01:00,   1577838960000",
        "2020-01-01T00:36:00.000Z,    1577838960000",
        "2020-01-01 00:36:00,         1577838960000",
        "2020-01-01,                  1577836800000",
    })
    void timesAreEpochMilliseconds(String written, long milliseconds) {
        assertThat(target("before", written)).isEqualTo(translatedNumber(milliseconds));
        assertThat(target("after", List.of(written))).isEqualTo(translatedNumber(milliseconds));
        assertThat(target("on", milliseconds)).isEqualTo(translatedNumber(milliseconds));
    }

    @Test
    void patternsAreStrings() {
        assertThat(target("str_matches", List.of("^a.*z$"))).isEqualTo("^a.*z$");
    }

    @Test
    void listsOfIdsAreNamed() {
        assertThat(target("in_segment_list", List.of("vip"))).isEqualTo("vip");
        assertThat(target("not_in_segment_list", "vip")).isEqualTo("vip");
    }

    @Test
    void equalityComparesWithWhatIsWritten() {
        assertThat(target("eq", true)).isEqualTo(true);
        assertThat(target("neq", List.of("a", 1))).isEqualTo(List.of("a", 1));
    }

    @ParameterizedTest(name = "{0} is written {1} in specs")
    @CsvSource({"is_null, eq, 5,", "is_not_null, neq, 5,", "regex, str_matches, a+, a+"})
    void theConsolesOwnOperatorsHaveOtherNamesInSpecs(
            String written, String published, String value, @Nullable String target) {
        SpecCondition spec = translated(condition("email", written, value));

        assertThat(spec.operator()).isEqualTo(published);
        assertThat(spec.targetValue()).isEqualTo(target);
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "moon_phase   | any         | x       | type        | type 'moon_phase' is not known; allowed are app_version,",
                "email        | sounds_like | x       | operator    | operator 'sounds_like' is not known; allowed are after, any,",
                "email        | null        | x       | operator    | operator is missing; a condition of the type 'email' needs one of",
                "email        | ''          | x       | operator    | operator is missing",
                "custom_field | any         | x       | field       | field is missing",
                "email        | any         | null    | targetValue | targetValue is missing",
                "email        | gt          | abc     | targetValue | targetValue must be a number, not 'abc'",
                "email        | version_gt  | one     | targetValue | targetValue must be a version such as 1.2.3, not 'one'",
                "email        | version_gt  | 1..2    | targetValue | targetValue must be a version",
                "time         | before      | never   | targetValue | targetValue must be epoch milliseconds or an ISO-8601 time",
                "email        | str_matches | (       | targetValue | targetValue is not a regular expression",
                "passes_gate  | null        | null    | targetValue | targetValue is missing",
                "passes_gate  | null        | ''      | targetValue | targetValue is empty",
            })
    void refusesWhatNoSdkEvaluatesAndNamesThePlace(
            String type, @Nullable String operator, @Nullable String target, String place, String message) {
        assertThatExceptionOfType(IllegalConditionException.class)
                .isThrownBy(() -> translated(condition(type, operator, target)))
                .withMessageStartingWith(message)
                .extracting(illegal -> illegal.fault().property())
                .isEqualTo(place);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"gt", "version_gt", "before", "str_matches", "in_segment_list"})
    void refusesSeveralValuesWhereOneIsDue(String operator) {
        assertThatExceptionOfType(IllegalConditionException.class)
                .isThrownBy(() -> translated(condition("email", operator, List.of("1", "2"))))
                .withMessage("targetValue must be one value here, not 2.");
    }

    @Test
    void refusesHalvesOfMilliseconds() {
        assertThatExceptionOfType(IllegalConditionException.class)
                .isThrownBy(() -> translated(condition("time", "before", new BigDecimal("1.5"))))
                .withMessageStartingWith("targetValue must be whole epoch milliseconds");
    }

    @Test
    void findsEveryFaultOfEveryRule() {
        List<Fault> faults = ConditionTranslation.faults(List.of(
                rule("fine", condition("email", "any", "x")),
                rule("two", condition("email", "any", "x"), condition("email", "unlike", "x")),
                rule("one", condition("moon_phase", "any", "x"))));

        assertThat(faults)
                .extracting(Fault::property)
                .containsExactly("rules[1].conditions[1].operator", "rules[2].conditions[0].type");
    }

    private static SpecCondition translated(TargetingCondition condition) {
        return ConditionTranslation.translate(condition, "userID");
    }

    private static @Nullable Object target(String operator, Object value) {
        return translated(condition("email", operator, value)).targetValue();
    }

    /** Specs hold numbers in the smallest type that fits. */
    private static @Nullable Object translatedNumber(long number) {
        return SpecCondition.of("any").target(number).targetValue();
    }
}
