package io.github.statsigemulator.conformance;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecRule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One project, all of it, as the emulator answers for it and as others do. */
final class Comparison {

    /** One in so many users is asked about over HTTP as well. */
    private static final int OVER_HTTP = 20;

    private static final int MOST_SHOWN = 20;

    private static final String EXPERIMENT = "allocatedExperimentName";
    private static final JsonMapper MAPPER = JsonConfiguration.mapper();

    private final long seed;
    private final @Nullable String tier;
    private final Snapshot snapshot;
    private final Console console;
    private final Map<String, Sdk> sdks;
    private final Tally tally;
    private final ConfigSpecs specs;
    private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
    private final Map<String, Reach> reaches = new ConcurrentHashMap<>();
    private final List<String> differences = new CopyOnWriteArrayList<>();

    Comparison(
            long seed, @Nullable String tier, Snapshot snapshot, Console console, Map<String, Sdk> sdks, Tally tally) {
        this.seed = seed;
        this.tier = tier;
        this.snapshot = snapshot;
        this.console = console;
        this.sdks = sdks;
        this.tally = tally;
        this.specs = ConfigSpecs.read(console.download("v2"));
        names.put(Kind.GATE, List.copyOf(specs.gates().keySet()));
        names.put(
                Kind.CONFIG,
                Stream.concat(specs.configs().keySet().stream(), specs.autotunes().keySet().stream())
                        .toList());
        names.put(Kind.LAYER, List.copyOf(specs.layers().keySet()));
    }

    /** Asks about so many users, and gives what nobody predicted. */
    List<String> about(int users) {
        Chance chance = new Chance(seed);
        compare(userAtTheEdge(), true);
        List<Map<String, Object>> asked = RandomUser.several(users, chance);
        IntStream.range(0, users)
                .parallel()
                .filter(number -> differences.size() < MOST_SHOWN)
                .forEach(number -> compare(asked.get(number), number % OVER_HTTP == 0));
        return differences;
    }

    /** A user whom a percentage lets pass by a hair. */
    private Map<String, Object> userAtTheEdge() {
        Spec gate = Objects.requireNonNull(specs.gates().get(RandomProject.EDGE));
        SpecRule last = gate.rules().get(gate.rules().size() - 1);
        int edge = (int) (RandomProject.EDGE_PERCENTAGE * 100);
        return IntStream.iterate(0, number -> number + 1)
                .mapToObj(number -> Map.<String, Object>of("userID", "edge-" + number, "customIDs", Map.of()))
                .filter(user -> Deviation.bucket(gate.salt(), last, user) == edge)
                .findFirst()
                .orElseThrow();
    }

    private void compare(Map<String, Object> user, boolean overHttp) {
        Map<String, BiFunction<Kind, String, Answer>> asked = new LinkedHashMap<>();
        sdks.forEach((sdk, holder) -> asked.put(sdk, holder.about(user)));
        Question question = new Question(User.from(user), System.currentTimeMillis(), tier, null);
        names.forEach((kind, all) -> all.forEach(name -> {
            Answer ours = Answer.of(kind, ask(kind, name, question));
            asked.forEach((sdk, answers) -> compare(sdk, kind, name, user, ours, answers.apply(kind, name)));
        }));
        if (overHttp) {
            compareOverHttp(user, question);
        }
    }

    private Evaluation ask(Kind kind, String name, Question question) {
        return switch (kind) {
            case GATE -> snapshot.gate(name, question);
            case CONFIG -> snapshot.config(name, question);
            case LAYER -> snapshot.layer(name, question);
        };
    }

    private void compare(String sdk, Kind kind, String name, Map<String, Object> user, Answer ours, Answer theirs) {
        tally.count(sdk);
        if (!theirs.equals(ours) && !isPredicted(sdk, kind, name, user, ours, theirs)) {
            differences.add("""
                    %s %s, tier %s, user %s
                      emulator:  %s
                      %s: %s
                      again: -Dtest=ConformanceTest -Dconformance.seed=%d
                    """.formatted(kind, name, tier, MAPPER.writeValueAsString(user), ours, sdk, theirs, seed));
        }
    }

    private boolean isPredicted(
            String sdk, Kind kind, String name, Map<String, Object> user, Answer ours, Answer theirs) {
        Reach reach = reaches.computeIfAbsent(kind + name, key -> Reach.of(specs, kind, name));
        List<Deviation> predicting = Arrays.stream(Deviation.values())
                .filter(deviation -> deviation.sdk().equals(sdk))
                .filter(deviation -> deviation.predicts(reach, user, ours, theirs))
                .toList();
        predicting.forEach(tally::met);
        return !predicting.isEmpty();
    }

    private void compareOverHttp(Map<String, Object> user, Question question) {
        Map<String, Object> sent = new LinkedHashMap<>(user);
        if (tier != null) {
            sent.put("statsigEnvironment", Map.of("tier", tier));
        }
        // The HTTP API takes no names with a colon, which all segments have
        List<String> gates =
                named(Kind.GATE).stream().filter(name -> !name.contains(":")).toList();
        JsonNode answers = console.ask("check_gate", body("gateNames", gates, sent));
        gates.forEach(name -> check(ask(Kind.GATE, name, question), answers.get(name), "rule_id", "group_name"));
        for (String name : named(Kind.CONFIG)) {
            JsonNode answer = console.ask("get_config", body("configName", name, sent));
            check(ask(Kind.CONFIG, name, question), answer, "rule_id", "group_name");
        }
        for (String name : named(Kind.LAYER)) {
            JsonNode answer = console.ask("get_layer", body("layerName", name, sent));
            check(ask(Kind.LAYER, name, question), answer, "ruleID", EXPERIMENT);
        }
    }

    private List<String> named(Kind kind) {
        return names.getOrDefault(kind, List.of());
    }

    private static Map<String, Object> body(String property, Object name, Map<String, Object> user) {
        return Map.of(property, name, "user", user, "statsigMetadata", Map.of("exposureLoggingDisabled", true));
    }

    private void check(Evaluation ours, JsonNode answer, String rule, String groupOrExperiment) {
        tally.count("HTTP API");
        JsonNode value = answer.get("value");
        JsonNode expected = value.isBoolean()
                ? MAPPER.valueToTree(ours.passes())
                : MAPPER.readTree(ours.value().json());
        String named = groupOrExperiment.equals(EXPERIMENT) ? ours.configDelegate() : ours.groupName();
        if (!expected.equals(value)
                || !ours.ruleId().equals(answer.get(rule).asString(""))
                || !Objects.requireNonNullElse(named, "")
                        .equals(answer.get(groupOrExperiment).asString(""))) {
            differences.add("HTTP API: %s but %s, seed %d".formatted(answer, ours, seed));
        }
    }
}
