package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the spec of an experiment is made of. Its rules are overrides, then holdouts, then what its state asks for, under
 * the names that Statsig gives them (statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json).
 *
 * @param overrides those of the experiment itself, then those of its layer
 * @param layer the layer it was put in, or null
 * @param holdouts ids of the holdouts that hold it or its layer, in the order in which they are asked
 */
record ExperimentSource(
        Experiment experiment,
        List<GroupOverrides> overrides,
        @Nullable Layer layer,
        List<String> holdouts) implements SpecSource {

    @Override
    public Spec spec(References references) {
        LayeredExperiment layered = layered(references);
        Spec spec = SpecRules.described(Spec.config(experiment.id(), "experiment", layered.salt()), experiment)
                .defaultValue(layered.parameters().defaults())
                .active(experiment.status().isRunning() && !experiment.isArchived())
                .sharedParams(layer != null);
        if (layer != null) {
            spec = spec.explicitParameters(parametersOf(experiment));
        }
        List<SpecRule> rules = rules(layered, references);
        return experiment.isArchived() ? SpecRules.disabled(spec, rules) : spec.rules(rules);
    }

    /** The experiment in its layer, with all that overrides say of it. */
    LayeredExperiment layered(References references) {
        return LayeredExperiment.of(experiment, overrides, layer, references);
    }

    private static List<String> parametersOf(Experiment experiment) {
        Set<String> names = new LinkedHashSet<>();
        experiment
                .groups()
                .forEach(group -> names.addAll(group.parameterValues().keySet()));
        return List.copyOf(names);
    }

    private List<SpecRule> rules(LayeredExperiment layered, References references) {
        List<SpecRule> rules = new ArrayList<>();
        layered.overrides().forEach(override -> rules.add(rule(override, layered)));
        rules.addAll(links(layered));
        switch (layered.experiment().status()) {
            case SETUP -> rules.add(defaultRule("prestart", layered));
            case ACTIVE, ASSIGNMENT_STOPPED -> {
                rules.add(assignment(layered));
                addTargeting(rules, layered, references);
                addGroups(rules, layered);
            }
            case DECISION_MADE -> {
                addTargeting(rules, layered, references);
                rules.add(layered.launched()
                        .map(group -> launched(group, layered))
                        .orElseGet(() -> defaultRule("abandoned", layered)));
            }
            case EXPERIMENT_STOPPED, ABANDONED -> rules.add(defaultRule("abandoned", layered));
        }
        return rules;
    }

    private static SpecRule rule(GroupOverride override, LayeredExperiment layered) {
        String idType = layered.experiment().idType();
        return SpecRules.giving(override.ruleId(), layered.value(override.group()), idType, override.conditions(idType))
                .groupName(override.group().name());
    }

    private List<SpecRule> links(LayeredExperiment layered) {
        String idType = layered.experiment().idType();
        return layered.layer() == null
                ? HoldoutLinks.ofConfig(holdouts, layered.parameters().defaults(), idType)
                : HoldoutLinks.ofLayer(holdouts, layered.parameters().heldOut(), idType);
    }

    private static SpecRule defaultRule(String id, LayeredExperiment layered) {
        return SpecRules.givingEveryone(
                id, layered.parameters().defaults(), layered.experiment().idType());
    }

    private static SpecRule assignment(LayeredExperiment layered) {
        String idType = layered.experiment().idType();
        return defaultRule("layerAssignment", layered)
                .conditions(List.of(Buckets.notAmong(layered.buckets(), layered.layerSalt(), idType)));
    }

    private static void addTargeting(List<SpecRule> rules, LayeredExperiment layered, References references) {
        String idType = layered.experiment().idType();
        layered.targetingGate()
                .map(gate -> defaultRule("targetingGate", layered)
                        .conditions(List.of(SpecRules.fails(references.gate(gate), idType))))
                .ifPresent(rules::add);
    }

    private static void addGroups(List<SpecRule> rules, LayeredExperiment layered) {
        String idType = layered.experiment().idType();
        List<Integer> bounds = bounds(layered.groups());
        for (int i = 0; i < bounds.size(); i++) {
            Group group = layered.groups().get(i);
            rules.add(SpecRules.giving(
                            group.id(),
                            layered.value(group),
                            idType,
                            List.of(Buckets.before(bounds.get(i), layered.salt(), idType)))
                    .groupName(group.name())
                    .salt(group.id())
                    .experimentGroup());
        }
    }

    private static List<Integer> bounds(List<Group> groups) {
        List<@Nullable BigDecimal> sizes = new ArrayList<>();
        groups.forEach(group -> sizes.add(group.size()));
        return Buckets.bounds(sizes);
    }

    private static SpecRule launched(Group group, LayeredExperiment layered) {
        Map<String, @Nullable Object> value = layered.value(group);
        return SpecRules.givingEveryone(
                        "launchedGroup", value, layered.experiment().idType())
                .groupName(group.name());
    }
}
