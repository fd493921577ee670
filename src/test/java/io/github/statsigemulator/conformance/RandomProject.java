package io.github.statsigemulator.conformance;

import static io.github.statsigemulator.conformance.RandomConditions.asking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A project made by chance through the Console API: gates that ask each other, segments, id lists short and long,
 * overrides, holdouts, experiments in every state, layers that several of them share, autotunes.
 */
final class RandomProject {

    private static final int GATES = 40;
    private static final int CONFIGS = 8;
    private static final int EXPERIMENTS = 10;
    private static final int LAYERS = 2;
    private static final int LONG = 1_200;

    /** Times 100 it is a little less than 3330 in floating point. */
    static final double EDGE_PERCENTAGE = 33.3;

    /** The gate whose last rule has that percentage. */
    static final String EDGE = "a_third";

    private static final List<String> UNITS = List.of("userID", "userID", "companyID", "stableID");

    private final Chance chance;
    private final Console console;
    private final RandomConditions conditions;
    private final List<String> gates = new ArrayList<>();
    private final List<String> segments = new ArrayList<>();
    private final List<String> experiments = new ArrayList<>();

    private RandomProject(Chance chance, Console console) {
        this.chance = chance;
        this.console = console;
        this.conditions = new RandomConditions(chance);
    }

    /** Makes the project of that seed. */
    static void make(long seed, Console console) {
        RandomProject project = new RandomProject(new Chance(seed), console);
        project.makeSegments();
        IntStream.range(0, GATES).forEach(project::makeGate);
        IntStream.range(0, CONFIGS).forEach(project::makeConfig);
        IntStream.range(0, LAYERS).forEach(project::makeLayer);
        IntStream.range(0, EXPERIMENTS).forEach(project::makeExperiment);
        project.makeAutotunes();
        project.makeHoldouts();
        project.makeCorners();
    }

    private void makeSegments() {
        segments.add(console.make(
                "segments", object("name", "staff", "type", "rule_based", "rules", List.of(rule("staff")))));
        segments.add(console.make("segments", object("name", "short", "type", "id_list")));
        console.change("segments/short/id_list", object("ids", List.of("user-1", "user-2", "user-3")));
        segments.add(console.make("segments", object("name", "long", "type", "id_list")));
        console.change(
                "segments/long/id_list",
                object(
                        "ids",
                        IntStream.range(0, LONG).mapToObj(i -> "user-" + i * 2).toList()));
        segments.add(console.make("segments", object("name", "companies", "type", "id_list", "idType", "companyID")));
        console.change("segments/companies/id_list", object("ids", List.of("company-1", "company-7")));
    }

    private void makeGate(int number) {
        String name =
                console.make("gates", object("name", "gate_" + number, "idType", chance.any(UNITS), "rules", rules()));
        if (chance.happens(30)) {
            console.change("gates/" + name + "/overrides", overrides());
        }
        switch (chance.below(12)) {
            case 0 -> console.apply("gates/" + name + "/disable");
            case 1 -> console.apply("gates/" + name + "/launch");
            case 2 -> console.apply("gates/" + name + "/archive");
            default -> gates.add(name);
        }
    }

    private Map<String, Object> overrides() {
        return object(
                "userOverrides",
                List.of(
                        object("userID", "user-" + chance.below(50), "value", true),
                        object("userID", "user-" + (50 + chance.below(50)), "value", false)));
    }

    private List<Map<String, Object>> rules() {
        return chance.upTo(4).mapToObj(number -> rule("rule " + number)).toList();
    }

    private Map<String, Object> rule(String name) {
        Map<String, Object> rule = object(
                "name",
                name,
                "passPercentage",
                chance.percentage(),
                "conditions",
                IntStream.range(0, chance.below(4))
                        .mapToObj(each -> condition())
                        .toList());
        if (chance.happens(15)) {
            rule.put("environments", chance.some(1, Samples.TIERS));
        }
        return rule;
    }

    private Map<String, Object> condition() {
        if (!gates.isEmpty() && chance.happens(20)) {
            return asking(chance.any(List.of("passes_gate", "fails_gate")), chance.any(gates));
        }
        if (!segments.isEmpty() && chance.happens(15)) {
            return asking(chance.any(List.of("passes_segment", "fails_segment")), chance.any(segments));
        }
        return conditions.any();
    }

    private void makeConfig(int number) {
        List<Map<String, Object>> rules = new ArrayList<>(rules());
        rules.forEach(rule ->
                rule.put("returnValue", object("origin", String.valueOf(rule.get("name")), "n", chance.below(9))));
        String name = console.make(
                "dynamic_configs",
                object(
                        "name", "config_" + number,
                        "idType", chance.any(UNITS),
                        "isEnabled", chance.happens(80),
                        "defaultValue", object("origin", "default", "größe", 0.5, "list", List.of(1, "a")),
                        "rules", rules));
        experiments.add(name);
    }

    private void makeLayer(int number) {
        console.make(
                "layers",
                object("name", "layer_" + number, "parameters", object("color", "red", "size", 1, "on", false)));
    }

    private void makeExperiment(int number) {
        Map<String, Object> experiment = object(
                "name",
                "experiment_" + number,
                "allocation",
                number % 3 == 0 ? 100 : chance.any(List.of(20, 25, 30)),
                "groups",
                List.of(
                        object("name", "Control", "size", 33.3, "parameterValues", object("color", "red")),
                        object("name", "Test", "size", 33.3, "parameterValues", object("color", "blue")),
                        object("name", "Grün", "size", 33.4, "parameterValues", object("color", "größe"))));
        if (number % 3 != 0) {
            experiment.put("layerID", "layer_" + number % LAYERS);
        } else {
            experiment.put("idType", chance.any(UNITS));
        }
        if (chance.happens(40)) {
            experiment.put("targetingGateID", chance.any(gates));
        }
        String name = console.make("experiments", experiment);
        experiments.add(name);
        conduct("experiments/" + name);
    }

    private void conduct(String experiment) {
        int fate = chance.below(6);
        if (fate > 0) {
            console.apply(experiment + "/start");
        }
        if (fate == 1) {
            console.apply(experiment + "/abandon");
        } else if (fate == 2) {
            console.apply(
                    experiment + "/make_decision",
                    object("id", console.idOfPart(experiment, "groups", 1), "removeTargeting", chance.happens(50)));
        }
    }

    private void makeAutotunes() {
        for (String name : List.of("tuned", "resting", "won")) {
            console.make(
                    "autotunes",
                    object(
                            "name",
                            name,
                            "successMetric",
                            "purchase",
                            "variants",
                            List.of(
                                    object("name", "blue", "parameterValues", object("colour", "blue")),
                                    object("name", "green", "parameterValues", object("colour", "green")))));
        }
        console.apply("autotunes/tuned/start");
        console.apply("autotunes/won/start");
        console.apply("autotunes/won/make_decision", object("id", console.idOfPart("autotunes/won", "variants", 0)));
    }

    private void makeHoldouts() {
        console.make(
                "holdouts",
                object(
                        "name", "held",
                        "passPercentage", (1000 + chance.below(2000)) / 100.0,
                        "gateIDs", chance.some(3, gates).stream().distinct().toList(),
                        "experimentIDs", List.of("experiment_0"),
                        "layerIDs", List.of("layer_0")));
        console.make("holdouts", object("name", "off", "passPercentage", 50, "isEnabled", false));
        console.make("holdouts", object("name", "everywhere", "passPercentage", 2.5, "isGlobal", true));
    }

    /** Gates of their own that make SDKs differ for sure, and that no other gate asks. */
    private void makeCorners() {
        corner(
                "in_group",
                100,
                object(
                        "type",
                        "experiment_group",
                        "field",
                        "experiment_0",
                        "operator",
                        "any",
                        "targetValue",
                        List.of("Test")));
        corner("unnamed", 100, object("type", "locale", "operator", "any", "targetValue", List.of("xx", "")));
        corner(EDGE, EDGE_PERCENTAGE, object("type", "public"));
        corner("two_seats", 100, object("type", "custom_field", "field", "seats", "operator", "eq", "targetValue", 2));
        corner("new_agent", 100, object("type", "browser_version", "operator", "version_gte", "targetValue", "1"));
        corner(
                "later",
                100,
                object(
                        "type",
                        "custom_field",
                        "field",
                        "since",
                        "operator",
                        "after",
                        "targetValue",
                        1_600_000_000_000L));
    }

    private void corner(String name, double percentage, Map<String, Object> condition) {
        Map<String, Object> rule =
                object("name", "only", "passPercentage", percentage, "conditions", List.of(condition));
        console.make("gates", object("name", name, "rules", List.of(rule)));
    }

    private static Map<String, Object> object(Object... parts) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            object.put(String.valueOf(parts[i]), parts[i + 1]);
        }
        return object;
    }
}
