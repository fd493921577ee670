package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How dynamic configs behave. A rule that says nothing about its value gives an empty object. */
final class DynamicConfigConduct implements Conduct<DynamicConfig> {

    @Override
    public DynamicConfig complete(DynamicConfig sent, @Nullable DynamicConfig before, Draft draft) {
        List<TargetingRule> rules = Rules.complete(
                EntityKind.DYNAMIC_CONFIG, sent.id(), before == null ? List.of() : before.rules(), sent.rules());
        return DynamicConfigSteps.with(
                sent,
                sent.isEnabled(),
                sent.isArchived(),
                rules.stream().map(DynamicConfigConduct::withValue).toList());
    }

    private static TargetingRule withValue(TargetingRule rule) {
        return new TargetingRule(
                rule.id(),
                rule.name(),
                rule.passPercentage(),
                rule.conditions(),
                rule.environments(),
                rule.returnValue() == null ? Map.of() : rule.returnValue(),
                rule.returnValueJson5(),
                rule.variants());
    }

    @Override
    public void check(DynamicConfig complete, @Nullable DynamicConfig before, Draft draft, Faults faults) {
        Rules.check(complete.rules(), faults);
    }
}
