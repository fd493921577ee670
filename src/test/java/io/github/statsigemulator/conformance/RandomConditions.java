package io.github.statsigemulator.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Conditions in the form of the Console API, of every type and with every operator. */
final class RandomConditions {

    /** An operator with targets that it may have. */
    private record Test(String operator, List<?> targets, boolean isList) {

        static Test one(String operator, List<?> targets) {
            return new Test(operator, targets, false);
        }

        static Test list(String operator, List<?> targets) {
            return new Test(operator, targets, true);
        }
    }

    private static final List<Object> INSTANTS =
            List.of(1_705_312_800_000L, 1_700_000_000_000L, 1_717_243_200_000L, 4_000_000_000_000L);

    private static final List<Test> MEMBERSHIP = List.of(
            Test.list("any", Samples.WORDS),
            Test.list("none", Samples.WORDS),
            Test.list("any_case_sensitive", Samples.WORDS),
            Test.list("none_case_sensitive", Samples.WORDS));

    private static final List<Test> TEXTS = List.of(
            Test.list("str_starts_with_any", List.of("r", "G", "1", "🦊")),
            Test.list("str_ends_with_any", List.of("e", "@example.com", "5")),
            Test.list("str_contains_any", List.of("ö", "example", "a")),
            Test.list("str_contains_none", List.of("E", "2.", "本")),
            Test.one("str_matches", List.of("^[A-Z]", "[0-9]+$", "gr(ö|o)", ".")),
            Test.one("regex", List.of("(red|blue)", "\\.com$")));

    private static final List<Test> VALUES = List.of(
            Test.one("eq", List.of("red", true, 1, 2.5)),
            Test.one("neq", List.of("BLUE", false, 10)),
            Test.one("is_null", List.of()),
            Test.one("is_not_null", List.of()));

    private static final List<Test> NUMBERS = List.of(
            Test.one("gt", List.of(1, 1.5)),
            Test.one("gte", List.of(2, 2.5)),
            Test.one("lt", List.of(10, 0)),
            Test.one("lte", List.of(1, -3)));

    private static final List<Test> VERSIONS = List.of(
            Test.one("version_gt", Samples.VERSIONS),
            Test.one("version_gte", Samples.VERSIONS),
            Test.one("version_lt", Samples.VERSIONS),
            Test.one("version_lte", Samples.VERSIONS),
            Test.one("version_eq", Samples.VERSIONS),
            Test.one("version_neq", Samples.VERSIONS));

    private static final List<Test> MOMENTS =
            List.of(Test.one("before", INSTANTS), Test.one("after", INSTANTS), Test.one("on", INSTANTS));

    private static final List<Test> LISTS = List.of(
            Test.list("array_contains_any", Samples.WORDS),
            Test.list("array_contains_none", Samples.WORDS),
            Test.list("array_contains_all", Samples.WORDS),
            Test.list("not_array_contains_all", Samples.WORDS));

    private static final Map<String, List<Test>> TYPES = Map.ofEntries(
            Map.entry("user_id", MEMBERSHIP),
            Map.entry("email", TEXTS),
            Map.entry("app_version", VERSIONS),
            Map.entry("ip_address", TEXTS),
            Map.entry("locale", List.of(Test.list("any", Samples.LOCALES.subList(0, 3)))),
            Map.entry("user_agent", TEXTS),
            Map.entry("url", TEXTS),
            Map.entry("device_model", TEXTS),
            Map.entry("country", List.of(Test.list("any", Samples.COUNTRIES), Test.list("none", Samples.COUNTRIES))),
            Map.entry("browser_name", List.of(Test.list("any", List.of("Chrome", "Firefox", "Mobile Safari")))),
            Map.entry("browser_version", VERSIONS),
            Map.entry("os_name", List.of(Test.list("any", List.of("Windows", "iOS", "Android")))),
            Map.entry("os_version", VERSIONS),
            Map.entry("environment", List.of(Test.list("any", Samples.TIERS))),
            Map.entry("environment_tier", List.of(Test.list("none", Samples.TIERS))),
            Map.entry("time", List.of(Test.one("before", INSTANTS), Test.one("after", INSTANTS))),
            Map.entry("target_app", List.of(Test.list("any", List.of("web")), Test.list("none", List.of("web")))),
            Map.entry("public", List.of()));

    private static final Map<String, List<Test>> FIELDS = Map.of(
            "plan", all(MEMBERSHIP, TEXTS, VALUES),
            "seats", all(NUMBERS, VALUES, MEMBERSHIP),
            "build", VERSIONS,
            "since", MOMENTS,
            "isStaff", VALUES,
            "tags", LISTS,
            "Secret", MEMBERSHIP);

    private final Chance chance;
    private final List<String> types = TYPES.keySet().stream().sorted().toList();
    private final List<String> fields = FIELDS.keySet().stream().sorted().toList();

    RandomConditions(Chance chance) {
        this.chance = chance;
    }

    private static List<Test> all(List<Test> some, List<Test> others, List<Test> more) {
        return Stream.of(some, others, more).flatMap(List::stream).toList();
    }

    /** A condition that asks no other entity. */
    Map<String, Object> any() {
        return switch (chance.below(5)) {
            case 0 -> typed(chance.any(types));
            case 1 -> unit();
            default -> custom(chance.any(fields));
        };
    }

    /** A condition that asks a gate or a segment. */
    static Map<String, Object> asking(String type, String entity) {
        return Map.of("type", type, "targetValue", entity);
    }

    private Map<String, Object> typed(String type) {
        List<Test> tests = TYPES.getOrDefault(type, List.of());
        return tests.isEmpty() ? Map.of("type", type) : condition(type, chance.any(tests));
    }

    private Map<String, Object> custom(String field) {
        Map<String, Object> condition = condition("custom_field", chance.any(FIELDS.getOrDefault(field, MEMBERSHIP)));
        condition.put("field", field);
        return condition;
    }

    private Map<String, Object> unit() {
        Map<String, Object> condition = condition(
                "unit_id",
                Test.list(chance.any(List.of("any", "none")), List.of("user-1", "user-7", "company-3", "stable-5")));
        condition.put("customID", chance.any(List.of("userID", "companyID", "stableID", "")));
        return condition;
    }

    private Map<String, Object> condition(String type, Test test) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", type);
        condition.put("operator", test.operator());
        if (test.isList()) {
            condition.put("targetValue", chance.some(1 + chance.below(3), test.targets()));
        } else if (!test.targets().isEmpty()) {
            condition.put("targetValue", chance.any(test.targets()));
        }
        return condition;
    }
}
