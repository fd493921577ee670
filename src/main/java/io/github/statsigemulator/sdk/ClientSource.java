package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Condition;
import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.evaluator.ContextualAutotune.Group;
import io.github.statsigemulator.evaluator.ReturnValue;
import io.github.statsigemulator.evaluator.Rule;
import io.github.statsigemulator.evaluator.Ruleset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that clients are told the value of.
 *
 * @param evaluated what gives the value
 * @param entity as documents say it: {@code feature_gate}, {@code experiment} and so on
 * @param apps the target apps that it is limited to; empty for all
 * @param values that it may give
 * @param asksForTheTime whether its value may change by itself
 */
record ClientSource(
        Object evaluated,
        String name,
        String entity,
        String idType,
        List<String> apps,
        List<ReturnValue> values,
        boolean asksForTheTime) {

    static ClientSource of(Ruleset ruleset) {
        Stream<ReturnValue> given = ruleset.rules().stream().map(Rule::returnValue);
        return new ClientSource(
                ruleset,
                ruleset.name(),
                ruleset.entity(),
                ruleset.idType(),
                ruleset.targetAppIds(),
                Stream.concat(given, Stream.of(ruleset.defaultValue())).toList(),
                ruleset.rules().stream()
                        .flatMap(rule -> rule.conditions().stream())
                        .anyMatch(Condition.CurrentTime.class::isInstance));
    }

    /** A contextual autotune looks to clients like any other (statsig-rust/src/gcir/dynamic_configs_processor.rs). */
    static ClientSource of(ContextualAutotune autotune) {
        Stream<ReturnValue> given = autotune.groups().stream().map(Group::value);
        return new ClientSource(
                autotune,
                autotune.name(),
                "autotune",
                autotune.idType(),
                autotune.targetAppIds(),
                Stream.concat(given, Stream.of(autotune.defaultValue())).toList(),
                false);
    }
}
