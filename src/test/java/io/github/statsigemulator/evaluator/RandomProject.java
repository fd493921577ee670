package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.CoreDocument.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A project of gates, segments, experiments and layers, and its users: another one for each seed. */
final class RandomProject {

    static final int GATES = 60;
    static final int EXPERIMENTS = 20;
    static final int LAYERS = 10;

    private static final List<String> UNITS = List.of("userID", "stableID", "companyID", "USERID");
    private static final List<String> WORDS = List.of("red", "Green", "BLUE", "1", "2.5", "", "true", "größe");
    private static final List<String> FIELDS = List.of("email", "plan", "Seats", "country", "user_id", "appVersion");
    private static final List<String> TESTS = List.of(
            "\"operator\":\"any\",\"targetValue\":[\"red\",\"green\",\"2.5\"]",
            "\"operator\":\"none\",\"targetValue\":[\"blue\",\"1\"]",
            "\"operator\":\"any_case_sensitive\",\"targetValue\":[\"Green\",\"true\"]",
            "\"operator\":\"str_contains_any\",\"targetValue\":[\"e\",\"5\"]",
            "\"operator\":\"str_starts_with_any\",\"targetValue\":[\"g\"]",
            "\"operator\":\"gt\",\"targetValue\":1.5",
            "\"operator\":\"lte\",\"targetValue\":2",
            "\"operator\":\"version_gte\",\"targetValue\":\"1.5\"",
            "\"operator\":\"str_matches\",\"targetValue\":\"^[A-Z]\"",
            "\"operator\":\"eq\",\"targetValue\":true",
            "\"operator\":\"neq\",\"targetValue\":null");

    private final Random random;
    private final CoreDocument document = new CoreDocument();
    private int conditions;

    RandomProject(long seed) {
        this.random = new Random(seed);
        IntStream.range(0, GATES).forEach(number -> document.gate(gateName(number), rules(number, this::gateRule)));
        IntStream.range(0, EXPERIMENTS)
                .forEach(number -> document.config(
                        "experiment-" + number, "\"isActive\":" + random.nextBoolean(), rules(GATES, this::groupRule)));
        IntStream.range(0, LAYERS)
                .forEach(number -> document.layer("layer-" + number, "", rules(GATES, this::layerRule)));
    }

    private interface RuleWriter {
        String write(String id, int gates);
    }

    /** Every fifth is a segment. */
    static String gateName(int number) {
        return (number % 5 == 4 ? "segment:" : "gate-") + number;
    }

    String json() {
        return document.json();
    }

    Map<String, Object> user() {
        Map<String, Object> custom = new HashMap<>();
        FIELDS.stream()
                .filter(field -> random.nextBoolean())
                .forEach(field -> custom.put(field.toLowerCase(Locale.ROOT), value()));
        return Map.of(
                "userID",
                "user-" + random.nextInt(1000),
                "email",
                any(WORDS),
                "appVersion",
                random.nextInt(3) + "." + random.nextInt(10),
                "customIDs",
                Map.of("stableID", "stable-" + random.nextInt(1000), "companyid", any(WORDS)),
                "custom",
                custom,
                "privateAttributes",
                Map.of("plan", any(WORDS)));
    }

    private Object value() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(4);
            case 1 -> random.nextInt(40) / 10.0;
            case 2 -> random.nextBoolean();
            default -> any(WORDS);
        };
    }

    /** One to three rules, which consult none but the first {@code gates} gates. */
    private String[] rules(int gates, RuleWriter writer) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(number -> writer.write("rule-" + number, gates))
                .toArray(String[]::new);
    }

    private String gateRule(String id, int gates) {
        return rule(id, "\"returnValue\":" + (random.nextInt(5) > 0) + "," + share(), conditions(gates));
    }

    private String groupRule(String id, int gates) {
        return rule(id, group(id) + ",\"isExperimentGroup\":true," + share(), conditions(gates));
    }

    private String layerRule(String id, int gates) {
        String delegate = "\"configDelegate\":\"experiment-" + random.nextInt(EXPERIMENTS) + "\",";
        return rule(id, group(id) + "," + (random.nextBoolean() ? delegate : "") + share(), conditions(gates));
    }

    private static String group(String id) {
        return "\"returnValue\":{\"origin\":\"%s\"},\"groupName\":\"Group %s\"".formatted(id, id);
    }

    private String share() {
        String salt = any(List.of("", "\"salt\":\"\",", "\"salt\":\"s" + random.nextInt(9) + "\","));
        return salt + "\"passPercentage\":" + any(List.of("0", "100", "100", random.nextInt(10_000) / 100.0 + ""));
    }

    private String[] conditions(int gates) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> condition(gates))
                .toArray(String[]::new);
    }

    private String condition(int gates) {
        String key = "condition-" + conditions++;
        String unit = any(UNITS);
        switch (gates == 0 ? random.nextInt(5) : random.nextInt(8)) {
            case 0 -> document.condition(key, "public", "", unit);
            case 1 -> document.condition(key, "unit_id", any(TESTS), unit);
            case 2 -> document.condition(key, "user_bucket", bucket(), unit);
            case 3, 4 -> document.condition(key, "user_field", "\"field\":\"" + any(FIELDS) + "\"," + any(TESTS), unit);
            default ->
                document.condition(
                        key,
                        any(List.of("pass_gate", "fail_gate")),
                        "\"operator\":\"any\",\"targetValue\":\"" + gateName(random.nextInt(gates)) + "\"",
                        unit);
        }
        return key;
    }

    private String bucket() {
        String test = any(List.of(
                "\"operator\":\"lt\",\"targetValue\":" + random.nextInt(1000),
                "\"operator\":\"any\",\"targetValue\":" + buckets(),
                "\"operator\":\"none\",\"targetValue\":{\"-1\":true}"));
        return test + ",\"additionalValues\":"
                + any(List.of("null", "{}", "{\"salt\":\"b" + random.nextInt(9) + "\"}"));
    }

    private String buckets() {
        List<String> buckets = new ArrayList<>();
        random.ints(500, 0, 1000).distinct().forEach(bucket -> buckets.add("\"" + bucket + "\":true"));
        return "{" + String.join(",", buckets) + "}";
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
