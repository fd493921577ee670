package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.List;

/** What the spec of a holdout is made of. It is a gate: whoever passes is held out. */
record HoldoutSource(Holdout holdout, GateOverrides overrides) implements SpecSource {

    @Override
    public Spec spec(References references) {
        String salt = DerivedIds.salt(EntityKind.HOLDOUT, holdout.id(), holdout.shuffle());
        Spec spec = SpecRules.described(Spec.gate(holdout.id(), "holdout", salt), holdout);
        List<SpecRule> rules = new ArrayList<>(PassingAndFailing.rules(overrides, holdout.idType()));
        rules.add(share(references));
        return holdout.isEnabled() ? spec.rules(rules) : SpecRules.disabled(spec, rules);
    }

    private SpecRule share(References references) {
        String id = DerivedIds.holdoutRule(holdout.id());
        return SpecRules.giving(id, true, holdout.idType(), List.of(targeted(references)))
                .passPercentage(holdout.passPercentage())
                .salt(id);
    }

    private SpecCondition targeted(References references) {
        String gate = holdout.targetingGateID();
        return gate == null || gate.isEmpty()
                ? SpecRules.everyone(holdout.idType()).withoutAdditionalValues()
                : SpecRules.passes(references.gate(gate), holdout.idType());
    }
}
