package io.github.statsigemulator.conformance;

import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.SecondaryExposure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for one entity and one user.
 *
 * @param value true or false of a gate, the parameters of anything else
 * @param group the name of the group, null for none, and always for gates: SDKs do not tell it
 * @param experiment the experiment that a layer hands over to, null for none
 * @param exposures the gates that were asked on the way, each once
 */
record Answer(
        Object value,
        String ruleId,
        @Nullable String group,
        @Nullable String experiment,
        List<String> exposures) {

    Answer {
        value = plain(value);
        exposures = List.copyOf(new LinkedHashSet<>(exposures));
    }

    static Answer of(Kind kind, Evaluation evaluation) {
        boolean isGate = kind == Kind.GATE;
        return new Answer(
                isGate ? evaluation.passes() : evaluation.value().parameters(),
                evaluation.ruleId(),
                isGate ? null : evaluation.groupName(),
                evaluation.configDelegate(),
                evaluation.secondaryExposures().stream().map(Answer::text).toList());
    }

    private static String text(SecondaryExposure exposure) {
        return exposure(exposure.gate(), exposure.gateValue(), exposure.ruleId());
    }

    static String exposure(@Nullable String gate, @Nullable String value, @Nullable String ruleId) {
        return gate + "=" + value + " by " + ruleId;
    }

    /** The same of another group. */
    Answer withGroup(@Nullable String other) {
        return new Answer(value, ruleId, other, experiment, exposures);
    }

    /** The same by another rule. */
    Answer withRule(String other) {
        return new Answer(value, other, group, experiment, exposures);
    }

    /** The same after other gates were asked. */
    Answer withExposures(List<String> others) {
        return new Answer(value, ruleId, group, experiment, others);
    }

    /** Numbers are equal whatever type they have, objects whatever order. */
    private static Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, part) -> sorted.put(String.valueOf(name), plain(part)));
            return sorted;
        }
        if (value instanceof Collection<?> list) {
            List<Object> plain = new ArrayList<>();
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
