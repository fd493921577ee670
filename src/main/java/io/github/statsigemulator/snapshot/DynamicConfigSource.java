package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.List;

/**
 * What the spec of a dynamic config is made of. Its rules are holdouts, then those of the config.
 *
 * @param holdouts ids of the holdouts that hold it, in the order in which they are asked
 */
record DynamicConfigSource(DynamicConfig config, List<String> holdouts) implements SpecSource {

    @Override
    public Spec spec(References references) {
        String salt = DerivedIds.salt(EntityKind.DYNAMIC_CONFIG, config.id(), config.shuffle());
        Spec spec = SpecRules.described(Spec.config(config.id(), "dynamic_config", salt), config)
                .defaultValue(config.defaultValue());
        List<SpecRule> rules = new ArrayList<>(HoldoutLinks.ofConfig(holdouts, config.defaultValue(), config.idType()));
        rules.addAll(SpecRules.written(EntityKind.DYNAMIC_CONFIG, config, config.rules(), this::value, references));
        return config.isEnabled() && !config.isArchived() ? spec.rules(rules) : SpecRules.disabled(spec, rules);
    }

    @Override
    public List<Fault> faults() {
        return ConditionTranslation.faults(config.rules());
    }

    private Object value(TargetingRule rule) {
        return rule.returnValue() == null ? config.defaultValue() : rule.returnValue();
    }
}
