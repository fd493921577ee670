package io.github.statsigemulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.CheckGateOptions;
import com.statsig.StatsigUser;
import io.github.statsigemulator.evaluator.KnownAgent;
import io.github.statsigemulator.evaluator.UserAgent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds {@link UserAgent} against Core ({@code com.statsig:javacore} 0.10.2). Core tells nobody what it has read, so each
 * of our answers becomes a gate that passes if Core's is the same.
 */
class UserAgentOracleTest {

    private static final List<String> FIELDS = List.of("os_name", "os_version", "browser_name", "browser_version");

    private static final List<String> ODD_WORDS = List.of("(", ";", ",", "+", "\"", "/", "a", "é", "中");

    @Test
    void agreesOnEveryKnownAgent() {
        List<String> texts = KnownAgent.all().stream().map(KnownAgent::text).toList();

        assertThat(differences(texts, FIELDS)).isEmpty();
    }

    @Test
    void agreesOnScrambledAgents() {
        Random random = new Random(20260729);
        List<String> words = words();
        List<String> texts = Stream.generate(() -> scrambled(words, random))
                .filter(text -> !text.isBlank())
                .limit(1500)
                .toList();

        assertThat(differences(texts, FIELDS)).isEmpty();
    }

    @Test
    void agreesOnWhatIsTooLongToRead() {
        List<String> texts = List.of("", "x".repeat(1000), "x".repeat(1001), "é".repeat(500), "é".repeat(501));

        assertThat(differences(texts, FIELDS)).isEmpty();
    }

    @Test
    void agreesOnTheNamesOfFields() {
        List<String> names =
                List.of("osname", "OS_Name", "osVersion", "browserName", "BROWSER_VERSION", "os", "browser", "device");

        assertThat(differences(List.of("Firefox/1.2 (Android 14)"), names)).isEmpty();
    }

    private static List<String> differences(List<String> texts, List<String> fields) {
        List<String> differences = new ArrayList<>();
        try (CoreOracle core = CoreOracle.serving(document(texts, fields))) {
            for (String text : texts) {
                StatsigUser user = new StatsigUser.Builder()
                        .setUserID("user-1")
                        .setUserAgent(text)
                        .build();
                gates(text, fields)
                        .filter(gate -> !core.statsig().checkGate(user, gate, new CheckGateOptions(true)))
                        .map(gate -> "Core does not say " + gate + " of " + text)
                        .forEach(differences::add);
            }
        }
        return differences;
    }

    private static Stream<String> gates(String text, List<String> fields) {
        UserAgent agent = UserAgent.parse(text);
        return fields.stream().map(field -> field + "=" + agent.field(field));
    }

    private static String document(List<String> texts, List<String> fields) {
        Map<String, Object> gates = new TreeMap<>();
        Map<String, Object> conditions = new TreeMap<>();
        for (String text : texts) {
            UserAgent agent = UserAgent.parse(text);
            for (String field : fields) {
                String name = field + "=" + agent.field(field);
                gates.put(name, gate(name));
                conditions.put(name, condition(field, agent.field(field)));
            }
        }
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "has_updates",
                        true,
                        "time",
                        1,
                        "feature_gates",
                        gates,
                        "dynamic_configs",
                        Map.of(),
                        "layer_configs",
                        Map.of(),
                        "condition_map",
                        conditions,
                        "experiment_to_layer",
                        Map.of()));
    }

    private static Map<String, Object> gate(String condition) {
        Map<String, Object> rule = Map.of(
                "name", "same",
                "id", "same",
                "passPercentage", 100,
                "salt", "",
                "returnValue", true,
                "idType", "userID",
                "conditions", List.of(condition));
        return Map.of(
                "type", "feature_gate",
                "entity", "feature_gate",
                "salt", "salt",
                "enabled", true,
                "defaultValue", false,
                "idType", "userID",
                "rules", List.of(rule));
    }

    private static Map<String, Object> condition(String field, @Nullable String value) {
        Map<String, Object> condition = new TreeMap<>(Map.of("type", "ua_based", "field", field, "idType", "userID"));
        condition.put("operator", value == null ? "eq" : "any_case_sensitive");
        condition.put("targetValue", value == null ? null : List.of(value));
        return condition;
    }

    private static List<String> words() {
        Stream<String> known = KnownAgent.all().stream()
                .flatMap(agent -> Stream.of(agent.text().split(" ")));
        return Stream.concat(known, ODD_WORDS.stream()).distinct().toList();
    }

    /** One in two is made of words from anywhere, the others are a known agent in another order. */
    private static String scrambled(List<String> words, Random random) {
        List<String> picked = new ArrayList<>();
        if (random.nextBoolean()) {
            random.ints(1 + random.nextInt(8), 0, words.size())
                    .mapToObj(words::get)
                    .forEach(picked::add);
        } else {
            List<KnownAgent> agents = KnownAgent.all();
            String text = agents.get(random.nextInt(agents.size())).text();
            Collections.addAll(picked, text.split(" "));
            Collections.shuffle(picked, random);
        }
        return String.join(" ", picked);
    }
}
