package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Short names for what the tests evaluate: rulesets, rules, conditions, users and snapshots of them. */
final class Rulesets {

    private Rulesets() {}

    static Ruleset gate(String name, Rule... rules) {
        return ruleset(name, "feature_gate", ReturnValue.of(false), rules);
    }

    static Ruleset config(String name, Rule... rules) {
        return ruleset(name, "dynamic_config", parameters("origin", "default"), rules);
    }

    static Ruleset layer(String name, Rule... rules) {
        return ruleset(name, "layer", parameters("origin", "layer"), rules);
    }

    static Ruleset mergingLayer(String name, Map<String, Object> defaults, Rule... rules) {
        ReturnValue value = ReturnValue.of(defaults, JsonText.json(defaults));
        return new Ruleset(
                name,
                "layer",
                "salt",
                true,
                value,
                List.of(rules),
                "userID",
                false,
                false,
                null,
                List.of(),
                null,
                true);
    }

    static Ruleset experiment(String name, Rule... rules) {
        return new Ruleset(
                name,
                "experiment",
                "salt",
                true,
                parameters("origin", "default"),
                List.of(rules),
                "userID",
                true,
                true,
                List.of("origin"),
                List.of(),
                7L,
                false);
    }

    static Ruleset ruleset(String name, String entity, ReturnValue defaultValue, Rule... rules) {
        return new Ruleset(
                name,
                entity,
                "salt",
                true,
                defaultValue,
                List.of(rules),
                "userID",
                false,
                false,
                null,
                List.of(),
                null,
                false);
    }

    static Ruleset disabled(Ruleset enabled) {
        return new Ruleset(
                enabled.name(),
                enabled.entity(),
                enabled.salt(),
                false,
                enabled.defaultValue(),
                enabled.rules(),
                enabled.idType(),
                enabled.isActive(),
                enabled.hasSharedParams(),
                enabled.explicitParameters(),
                enabled.targetAppIds(),
                enabled.version(),
                enabled.mergesParameters());
    }

    /** A rule of a gate. */
    static Rule rule(String id, double percentage, Condition... conditions) {
        return rule(id, percentage, ReturnValue.of(true), null, conditions);
    }

    /** A rule that gives the parameter {@code origin}, which says where it comes from. */
    static Rule giving(String origin, Condition... conditions) {
        return rule(origin, 100, parameters("origin", origin), null, conditions);
    }

    static Rule delegating(String id, String experiment, Condition... conditions) {
        return rule(id, 100, parameters("origin", id), experiment, conditions);
    }

    static Rule rule(
            String id, double percentage, ReturnValue value, @Nullable String delegate, Condition... conditions) {
        return new Rule(
                id, "Group " + id, percentage, "salt-" + id, "userID", List.of(conditions), value, delegate, true);
    }

    static ReturnValue parameters(String name, Object value) {
        Map<String, Object> parameters = Map.of(name, value);
        return ReturnValue.of(parameters, JsonText.json(parameters));
    }

    static Condition everyone() {
        return new Condition.Everyone();
    }

    static Condition nobody() {
        return new Condition.UserField("userID", new ValueTest.Never("nobody"));
    }

    static Condition passes(String gate) {
        return new Condition.PassesGate(gate);
    }

    static Condition fails(String gate) {
        return new Condition.FailsGate(gate);
    }

    static Snapshot snapshot(Ruleset... rulesets) {
        return snapshot(IdLists.NONE, Countries.NONE, rulesets);
    }

    static Snapshot snapshot(IdLists idLists, Countries countries, Ruleset... rulesets) {
        Map<String, Ruleset> gates = new HashMap<>();
        Map<String, Ruleset> configs = new HashMap<>();
        Map<String, Ruleset> layers = new HashMap<>();
        for (Ruleset ruleset : rulesets) {
            Map<String, Ruleset> kind = switch (ruleset.entity()) {
                case "feature_gate" -> gates;
                case "layer" -> layers;
                default -> configs;
            };
            kind.put(ruleset.name(), ruleset);
        }
        return new Snapshot(gates, configs, layers, idLists, countries);
    }

    static Question user(String id) {
        return ask(Map.of("userID", id));
    }

    static Question ask(Map<String, ?> user) {
        return Question.of(User.from(user), 1_700_000_000_000L);
    }

    /** A chain of gates, each consulting the next; the last lets everyone pass. */
    static Ruleset[] chain(int length) {
        List<Ruleset> gates = new ArrayList<>();
        for (int i = 1; i < length; i++) {
            gates.add(gate("gate-" + i, rule("rule-" + i, 100, passes("gate-" + (i + 1)))));
        }
        gates.add(gate("gate-" + length, rule("rule-" + length, 100)));
        return gates.toArray(Ruleset[]::new);
    }
}
