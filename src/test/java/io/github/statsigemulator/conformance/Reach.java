package io.github.statsigemulator.conformance;

import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every rule and condition that may be asked on the way to an answer: a spec's own, and those of what it refers to. */
final class Reach {

    private final ConfigSpecs specs;
    private final Set<Spec> met = new HashSet<>();
    private final List<Drawn> rules = new ArrayList<>();
    private final List<SpecCondition> conditions = new ArrayList<>();
    private boolean isMapped;
    private boolean isAutotune;

    /** A rule with the salt of its spec. */
    record Drawn(String salt, SpecRule rule) {}

    private Reach(ConfigSpecs specs) {
        this.specs = specs;
    }

    static Reach of(ConfigSpecs specs, Kind kind, String name) {
        Reach reach = new Reach(specs);
        reach.follow(reach.specs(kind).get(name));
        reach.followAutotune(kind == Kind.CONFIG ? specs.autotunes().get(name) : null);
        return reach;
    }

    private Map<String, Spec> specs(Kind of) {
        return switch (of) {
            case GATE -> specs.gates();
            case CONFIG -> specs.configs();
            case LAYER -> specs.layers();
        };
    }

    /** Whether something else may answer for anything on the way. */
    boolean isMapped() {
        return isMapped;
    }

    /** Whether it is a contextual autotune. */
    boolean isAutotune() {
        return isAutotune;
    }

    /** Whether parameters of it, or of what may answer for it, come from several rules. */
    boolean mergesParameters() {
        return met.stream().anyMatch(Spec::useNewLayerEval);
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
            if (specs.others().get("overrides") instanceof Map<?, ?> mappings
                    && mappings.get(spec.name()) instanceof List<?> all) {
                isMapped = true;
                all.forEach(mapping -> followMapping(spec, (Map<?, ?>) mapping));
            }
        }
    }

    private void followAutotune(@Nullable ContextualAutotune autotune) {
        if (autotune != null) {
            isAutotune = true;
            follow(specs.gates().get(String.valueOf(autotune.targetingGate())));
        }
    }

    private void followMapping(Spec spec, Map<?, ?> mapping) {
        for (Object trigger : (List<?>) Objects.requireNonNull(mapping.get("rules"))) {
            SpecRule rule = specs.overrideRules().get(String.valueOf(((Map<?, ?>) trigger).get("rule_name")));
            if (rule != null) {
                follow(spec, rule);
            }
        }
        for (Kind each : Kind.values()) {
            follow(specs(each).get(String.valueOf(mapping.get("new_config_name"))));
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
