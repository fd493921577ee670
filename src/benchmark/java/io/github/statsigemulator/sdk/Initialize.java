package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Visitor;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Publication;
import io.github.statsigemulator.spec.ConfigSpecs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer to {@code /v1/initialize} in process, from the parsed body to the last byte: 200 gates and 150 dynamic
 * configs, about 100 kB. Each has a rule of three conditions; 3 in 10 end in a percentage, 2 in 10 consult a gate.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class Initialize {

    private static final int GATES = 200;
    private static final int CONFIGS = 150;
    private static final int USERS = 200;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Caller caller = new Caller(Project.DEFAULT, ApiKey.of("client-local", KeyKind.CLIENT, Set.of(), 0));
    private final Visitor visitor = new Visitor("127.0.0.1", "Mozilla/5.0", null);
    private final ClientForm form = form();
    private int next;

    private ClientForm form() {
        Snapshot snapshot = ConfigSpecs.read(json.writeValueAsBytes(document())).compile(IdLists.NONE, Countries.NONE);
        return ClientForm.of(new Publication(1, snapshot, key -> snapshot, Map.of(), Map.of()), null, json);
    }

    /** How many bytes the answer has, so that nothing is left out. */
    @Benchmark
    public int answer() {
        InitializeRequest request = InitializeRequest.of(body(next++ % USERS));
        DerivedFields derived = DerivedFields.of(visitor, form.publication().snapshot());
        JsonBuffer out = new JsonBuffer(form.room());
        new InitializeAnswer(caller, 1_700_000_000_000L, request, derived, form, out).write(json);
        form.answered(out.length());
        return out.length();
    }

    /** The part of it that is evaluation. */
    @Benchmark
    public int evaluations() {
        InitializeRequest request = InitializeRequest.of(body(next++ % USERS));
        Snapshot snapshot = form.publication().snapshot();
        DerivedFields derived = DerivedFields.of(visitor, snapshot);
        Question question =
                Question.of(request.completed(request.user(), derived).forEvaluation(), 1_700_000_000_000L);
        int passed = 0;
        for (String gate : form.gates().keySet()) {
            passed += snapshot.gate(gate, question).passes() ? 1 : 0;
        }
        for (String config : form.configs().keySet()) {
            passed += snapshot.config(config, question).passes() ? 1 : 0;
        }
        return passed;
    }

    private static JsonBody body(int number) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("userID", "user-" + number);
        user.put("email", "user-" + number + (number % 2 == 0 ? "@example.com" : "@example.net"));
        user.put("country", List.of("NL", "US", "JP").get(number % 3));
        user.put("custom", Map.of("seats", number));
        return new JsonBody(new HashMap<>(Map.of("user", user, "hash", "djb2")));
    }

    private static Map<String, Object> document() {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put(
                "email",
                condition("user_field", "email", "str_ends_with_any", List.of("@example.com", "@example.org")));
        conditions.put("country", condition("ip_based", "country", "any", List.of("NL", "DE", "US", "GB", "FR")));
        Map<String, Object> gates = new LinkedHashMap<>();
        Map<String, Object> configs = new LinkedHashMap<>();
        for (int i = 0; i < GATES + CONFIGS; i++) {
            String third = i % 10 >= 8 && i < GATES ? "gate:" + (i - 1) : "seats:" + i;
            conditions.put(
                    third,
                    i % 10 >= 8 && i < GATES
                            ? condition("pass_gate", null, null, "gate_" + (i - 1))
                            : condition("user_field", "seats", "gt", i % 200));
            int percentage = i % 10 < 3 ? 33 : 100;
            if (i < GATES) {
                gates.put("gate_" + i, spec("feature_gate", i, false, rule(i, percentage, true, third)));
            } else {
                Object rule = rule(i, percentage, value("on", i), third);
                configs.put("config_" + i, spec("dynamic_config", i, value("off", i), rule));
            }
        }
        return Map.of(
                "has_updates",
                true,
                "time",
                1,
                "feature_gates",
                gates,
                "dynamic_configs",
                configs,
                "layer_configs",
                Map.of(),
                "condition_map",
                conditions,
                "experiment_to_layer",
                Map.of());
    }

    private static Map<String, Object> value(String state, int number) {
        return Map.of(
                "state",
                state,
                "title",
                "A text of some length, as copy on a page may be, with the number " + number,
                "body",
                "And a longer one below it, which says what there is to say. ".repeat(3),
                "limit",
                number,
                "colours",
                List.of("red", "green", "blue"));
    }

    private static Map<String, Object> condition(String type, String field, String operator, Object target) {
        Map<String, Object> condition =
                new LinkedHashMap<>(Map.of("type", type, "idType", "userID", "targetValue", target));
        condition.put("field", field);
        condition.put("operator", operator);
        return condition;
    }

    private static Map<String, Object> spec(String entity, int number, Object defaultValue, Object rule) {
        return Map.of(
                "type",
                entity,
                "entity",
                entity,
                "salt",
                "salt-" + number,
                "enabled",
                true,
                "defaultValue",
                defaultValue,
                "idType",
                "userID",
                "rules",
                List.of(rule));
    }

    private static Map<String, Object> rule(int number, int percentage, Object value, String third) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("name", "0123456789abcdefghi" + (100 + number));
        rule.put("id", "0123456789abcdefghi" + (100 + number));
        rule.put("salt", "rule-" + number);
        rule.put("passPercentage", percentage);
        rule.put("returnValue", value);
        rule.put("idType", "userID");
        rule.put("groupName", "rule " + number);
        rule.put("conditions", new ArrayList<>(List.of("email", "country", third)));
        return rule;
    }
}
