package io.github.statsigemulator.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The project of the budgets: 500 gates of one rule with three conditions, 200 users. In three gates of ten the
 * conditions let everybody pass and a percentage decides; two of ten consult the gate before them. The same seed makes
 * the same project on every machine.
 */
final class FiveHundredGates {

    static final int GATES = 500;
    static final int USERS = 200;

    private static final List<String> COUNTRIES = List.of("NL", "DE", "US", "GB", "FR", "JP", "BR", "IN");
    private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net", "test.invalid");
    private static final List<String> PLANS = List.of("free", "team", "business", "enterprise");

    private final Random random = new Random(42);

    private FiveHundredGates() {}

    static String name(int gate) {
        return "gate_%03d".formatted(gate);
    }

    /** The project as a config-specs document of the v1 format. */
    static Map<String, Object> document() {
        FiveHundredGates project = new FiveHundredGates();
        List<Map<String, Object>> gates =
                IntStream.range(0, GATES).mapToObj(project::gate).toList();
        return Map.of(
                "has_updates",
                true,
                "time",
                1_760_000_000_000L,
                "response_format",
                "dcs-v1",
                "feature_gates",
                gates,
                "dynamic_configs",
                List.of(),
                "layer_configs",
                List.of(),
                "layers",
                Map.of(),
                "id_lists",
                Map.of());
    }

    /** The users, as the JSON objects that clients send. */
    static List<Map<String, Object>> users() {
        FiveHundredGates project = new FiveHundredGates();
        return IntStream.range(0, USERS).mapToObj(project::user).toList();
    }

    private Map<String, Object> user(int number) {
        return Map.of(
                "userID",
                "user-" + number,
                "email",
                "person%d@%s".formatted(number, any(DOMAINS)),
                "country",
                any(COUNTRIES),
                "locale",
                "en_US",
                "appVersion",
                "%d.%d.%d".formatted(1 + random.nextInt(9), random.nextInt(20), random.nextInt(20)),
                "custom",
                Map.of("plan", any(PLANS), "seats", 1 + random.nextInt(500)));
    }

    private Map<String, Object> gate(int number) {
        boolean percentage = number % 10 < 3;
        boolean consults = number % 10 >= 8;
        List<Map<String, Object>> conditions = new ArrayList<>(percentage ? forEverybody() : forSome());
        if (consults) {
            conditions.set(1, condition("pass_gate", null, "any", name(number - 1)));
        }
        return Map.ofEntries(
                Map.entry("name", name(number)),
                Map.entry("type", "feature_gate"),
                Map.entry("entity", "feature_gate"),
                Map.entry("salt", salt()),
                Map.entry("enabled", true),
                Map.entry("defaultValue", false),
                Map.entry("idType", "userID"),
                Map.entry("isDeviceBased", false),
                Map.entry("rules", List.of(rule(number, percentage, conditions))));
    }

    private Map<String, Object> rule(int number, boolean percentage, List<Map<String, Object>> conditions) {
        return Map.ofEntries(
                Map.entry("name", "rule " + number),
                Map.entry("groupName", "rule " + number),
                Map.entry("id", "rule-" + number),
                Map.entry("salt", salt()),
                Map.entry("passPercentage", percentage ? 1 + random.nextInt(99) : 100),
                Map.entry("conditions", conditions),
                Map.entry("returnValue", true),
                Map.entry("idType", "userID"),
                Map.entry("isDeviceBased", false));
    }

    private List<Map<String, Object>> forEverybody() {
        return List.of(
                condition("user_field", "email", "str_contains_any", List.of("@")),
                condition("user_field", "appVersion", "version_gte", "1.0"),
                condition("user_field", "plan", "any", PLANS));
    }

    private List<Map<String, Object>> forSome() {
        return List.of(
                condition("user_field", "email", "str_ends_with_any", List.of("@" + any(DOMAINS), "@" + any(DOMAINS))),
                condition("ip_based", "country", "any", List.of(any(COUNTRIES), any(COUNTRIES), any(COUNTRIES))),
                switch (random.nextInt(4)) {
                    case 0 -> condition("user_field", "plan", "any", List.of(any(PLANS), any(PLANS)));
                    case 1 -> condition("user_field", "seats", "gt", random.nextInt(500));
                    case 2 -> condition("user_field", "appVersion", "version_gt", random.nextInt(10) + ".5");
                    default -> condition("user_field", "userID", "any", someUsers());
                });
    }

    private List<String> someUsers() {
        return IntStream.range(0, 40)
                .mapToObj(each -> "user-" + random.nextInt(USERS))
                .distinct()
                .toList();
    }

    private static Map<String, Object> condition(String type, String field, String operator, Object target) {
        Map<String, Object> condition = new java.util.LinkedHashMap<>();
        condition.put("type", type);
        condition.put("targetValue", target);
        condition.put("operator", operator);
        condition.put("field", field);
        condition.put("additionalValues", Map.of());
        condition.put("isDeviceBased", false);
        condition.put("idType", "userID");
        return condition;
    }

    private String salt() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
