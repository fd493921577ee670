package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the spec of a gate is made of. Its rules are overrides, then holdouts, then those of the gate; only the holdouts
 * once the gate is launched.
 *
 * @param holdouts ids of the holdouts that hold it, in the order in which they are asked
 */
record GateSource(Gate gate, GateOverrides overrides, List<String> holdouts) implements SpecSource {

    @Override
    public Spec spec(References references) {
        Spec spec = SpecRules.described(
                Spec.gate(gate.id(), "feature_gate", DerivedIds.salt(EntityKind.GATE, gate.id(), gate.shuffle())),
                gate);
        List<SpecRule> links = HoldoutLinks.ofGate(holdouts, gate.idType());
        return switch (gate.status()) {
            case ACTIVE ->
                gate.isEnabled()
                        ? spec.rules(rules(links, references))
                        : SpecRules.disabled(spec, rules(links, references));
            case LAUNCHED -> spec.enabled(false).defaultValue(true).rules(links);
            case DISABLED, ARCHIVED -> SpecRules.disabled(spec, rules(links, references));
        };
    }

    @Override
    public List<Fault> faults() {
        return ConditionTranslation.faults(gate.rules());
    }

    private List<SpecRule> rules(List<SpecRule> links, References references) {
        List<SpecRule> rules = new ArrayList<>(PassingAndFailing.rules(overrides, gate.idType()));
        rules.addAll(links);
        rules.addAll(SpecRules.written(EntityKind.GATE, gate, gate.rules(), rule -> true, references));
        return rules;
    }
}
