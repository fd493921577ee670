package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the spec of a layer is made of. Its rules say who gets a group by override, then who is held out, then which
 * buckets lead to which experiment. Last come those whom a shipped experiment still targets, because a shipped
 * experiment holds no buckets.
 *
 * @param experiments those in the layer, in the order of creation
 * @param holdouts ids of the holdouts that hold it, in the order in which they are asked
 */
record LayerSource(Layer layer, List<ExperimentSource> experiments, List<String> holdouts) implements SpecSource {

    @Override
    public Spec spec(References references) {
        Parameters parameters = Parameters.of(layer);
        List<LayeredExperiment> present = experiments.stream()
                .filter(source -> !source.experiment().isArchived())
                .map(source -> source.layered(references))
                .toList();
        List<SpecRule> rules = new ArrayList<>();
        present.forEach(layered -> addOverrides(rules, layered, true));
        present.forEach(layered -> addOverrides(rules, layered, false));
        rules.addAll(HoldoutLinks.ofLayer(holdouts, parameters.heldOut(), layer.idType()));
        present.forEach(layered -> addAssignment(rules, layered));
        present.forEach(layered -> addLaunched(rules, layered, references));
        return SpecRules.described(Spec.config(layer.id(), "layer", DerivedIds.layerSalt(layer.id())), layer)
                .defaultValue(parameters.defaults())
                .rules(rules);
    }

    private void addOverrides(List<SpecRule> rules, LayeredExperiment layered, boolean byId) {
        for (GroupOverride override : layered.overrides()) {
            if (byId == (override.gate() == null)) {
                String id = override.layerRuleId(layered.experiment().id());
                rules.add(delegating(
                        id, layered.value(override.group()), layered, override.layerConditions(layer.idType())));
            }
        }
    }

    private void addAssignment(List<SpecRule> rules, LayeredExperiment layered) {
        Status status = layered.experiment().status();
        if ((status == Status.SETUP || status == Status.ACTIVE)
                && !layered.buckets().isEmpty()) {
            SpecCondition among = Buckets.among(layered.buckets(), layered.layerSalt(), layer.idType());
            rules.add(delegating("experimentAssignment", layered.parameters().defaults(), layered, List.of(among)));
        }
    }

    private void addLaunched(List<SpecRule> rules, LayeredExperiment layered, References references) {
        layered.launched()
                .flatMap(group -> layered.targetingGate()
                        .map(gate -> delegating(
                                "launchedGroup",
                                layered.value(group),
                                layered,
                                List.of(SpecRules.passes(references.gate(gate), layer.idType())))))
                .ifPresent(rules::add);
    }

    private SpecRule delegating(
            String id, Map<String, ?> value, LayeredExperiment layered, List<SpecCondition> conditions) {
        return SpecRules.giving(id, value, layer.idType(), conditions)
                .configDelegate(layered.experiment().id());
    }
}
