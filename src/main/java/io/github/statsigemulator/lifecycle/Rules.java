package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.RuleVariant;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.lifecycle.PartIds.Part;
import io.github.statsigemulator.snapshot.ConditionTranslation;
import io.github.statsigemulator.snapshot.DerivedIds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a gate, dynamic config or segment: what a body may leave out, and what must hold. */
final class Rules {

    private Rules() {}

    /** The rules with ids and names; {@code Rule <n>} where none was given. */
    static List<TargetingRule> complete(
            EntityKind<?> kind, String entityId, List<TargetingRule> before, List<TargetingRule> sent) {
        List<Part> parts = parts(sent);
        List<String> ids = PartIds.assign(
                parts(before), parts, (name, ordinal) -> DerivedIds.ruleId(kind, entityId, name, ordinal));
        List<TargetingRule> complete = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            TargetingRule rule = sent.get(i);
            complete.add(new TargetingRule(
                    ids.get(i),
                    parts.get(i).name(),
                    rule.passPercentage(),
                    rule.conditions(),
                    limited(rule.environments()),
                    rule.returnValue(),
                    rule.returnValueJson5(),
                    kind == EntityKind.DYNAMIC_CONFIG
                            ? RuleVariants.complete(ids.get(i), variants(ids.get(i), before), rule.variants())
                            : List.of()));
        }
        return complete;
    }

    private static List<RuleVariant> variants(String ruleId, List<TargetingRule> rules) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .findFirst()
                .map(TargetingRule::variants)
                .orElse(List.of());
    }

    /** Limited to no environment means not limited: an absent list may arrive as an empty one. */
    private static @Nullable List<String> limited(@Nullable List<String> environments) {
        return environments == null || environments.isEmpty() ? null : environments;
    }

    private static List<Part> parts(List<TargetingRule> rules) {
        List<Part> parts = new ArrayList<>();
        for (TargetingRule rule : rules) {
            String name = rule.name().isEmpty() ? "Rule " + (parts.size() + 1) : rule.name();
            parts.add(new Part(rule.id(), name));
        }
        return parts;
    }

    static void check(List<TargetingRule> rules, Faults faults) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            TargetingRule rule = rules.get(i);
            String place = "rules[" + i + "]";
            if (!ids.add(rule.id())) {
                faults.add(place + ".id", "must not be the id of another rule, \"" + rule.id() + "\"");
            }
            Percentages.check(place + ".passPercentage", rule.passPercentage(), faults);
            RuleVariants.check(place, rule.variants(), faults);
        }
        ConditionTranslation.faults(rules).forEach(fault -> faults.add(fault.property(), fault.message()));
    }
}
