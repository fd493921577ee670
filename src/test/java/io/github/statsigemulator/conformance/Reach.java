package io.github.statsigemulator.conformance;

import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule and condition that may be asked on the way to an answer: a spec's own, and those of what it refers to. */
final class Reach {

    private final ConfigSpecs specs;
    private final Set<Spec> met = new HashSet<>();
    private final List<Drawn> rules = new ArrayList<>();
    private final List<SpecCondition> conditions = new ArrayList<>();

    /** A rule with the salt of its spec. */
    record Drawn(String salt, SpecRule rule) {}

    private Reach(ConfigSpecs specs) {
        this.specs = specs;
    }

    static Reach of(ConfigSpecs specs, Kind kind, String name) {
        Map<String, Spec> map = switch (kind) {
            case GATE -> specs.gates();
            case CONFIG -> specs.configs();
            case LAYER -> specs.layers();
        };
        Reach reach = new Reach(specs);
        reach.follow(map.get(name));
        return reach;
    }

    List<Drawn> rules() {
        return rules;
    }

    List<SpecCondition> conditions() {
        return conditions;
    }

    private void follow(@Nullable Spec spec) {
        if (spec != null && met.add(spec)) {
            spec.rules().forEach(rule -> follow(spec, rule));
        }
    }

    private void follow(Spec spec, SpecRule rule) {
        rules.add(new Drawn(spec.salt(), rule));
        follow(specs.configs().get(String.valueOf(rule.configDelegate())));
        for (SpecCondition condition : rule.conditions()) {
            conditions.add(condition);
            follow(specs.gates().get(String.valueOf(condition.targetValue())));
            if (condition.type().equals("experiment_group")) {
                follow(specs.configs().get(String.valueOf(condition.field())));
            }
        }
    }
}
