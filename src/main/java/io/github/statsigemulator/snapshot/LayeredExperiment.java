package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An experiment together with the layer that it is in, which is one of its own unless it was put in another.
 *
 * @param groups each with its id
 * @param layer null for a layer of its own
 * @param overrides who gets a group, whatever bucket they are in
 */
record LayeredExperiment(
        Experiment experiment,
        List<Group> groups,
        @Nullable Layer layer,
        Parameters parameters,
        List<GroupOverride> overrides) {

    static LayeredExperiment of(
            Experiment experiment, List<GroupOverrides> overrides, @Nullable Layer layer, References references) {
        List<Group> groups = identified(experiment);
        return new LayeredExperiment(
                experiment,
                groups,
                layer,
                layer == null ? Parameters.NONE : Parameters.of(layer),
                GroupOverride.of(experiment, groups, overrides, references));
    }

    private static List<Group> identified(Experiment experiment) {
        List<Group> groups = experiment.groups();
        List<String> names = groups.stream().map(Group::name).toList();
        List<String> derived = DerivedIds.ruleIds(EntityKind.EXPERIMENT, experiment.id(), names);
        List<Group> identified = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            identified.add(
                    group.id().isEmpty()
                            ? new Group(
                                    derived.get(i),
                                    group.name(),
                                    group.size(),
                                    group.parameterValues(),
                                    group.disabled(),
                                    group.description())
                            : group);
        }
        return identified;
    }

    /** What the groups' buckets are drawn with. */
    String salt() {
        return DerivedIds.salt(EntityKind.EXPERIMENT, experiment.id(), experiment.shuffle());
    }

    /** What the layer's buckets are drawn with; never what the groups' are, or all allocated users were in one group. */
    String layerSalt() {
        return DerivedIds.layerSalt(layer == null ? DerivedIds.implicitLayer(experiment.id()) : layer.id());
    }

    /** The buckets of the layer that lead here, ascending. In a layer of its own nobody else takes any. */
    List<Integer> buckets() {
        if (experiment.status() == Experiment.Status.ASSIGNMENT_STOPPED) {
            return List.of();
        }
        return layer == null ? Buckets.lowest(experiment.allocation()) : experiment.buckets();
    }

    /** What the users of a group get: all parameters, with the group's own values unless it is disabled. */
    Map<String, @Nullable Object> value(Group group) {
        return group.disabled() ? parameters.defaults() : parameters.with(group.parameterValues());
    }

    /** The group that was shipped; empty if none was. */
    Optional<Group> launched() {
        String group = experiment.launchedGroupID();
        return experiment.status() == Experiment.Status.DECISION_MADE && group != null
                ? GroupOverride.find(groups, group)
                : Optional.empty();
    }

    /** The gate that users must pass, as long as it counts; empty for none. */
    Optional<String> targetingGate() {
        boolean counts = experiment.status().isRunning()
                || (experiment.status() == Experiment.Status.DECISION_MADE && experiment.keepsTargeting());
        return counts
                ? Optional.ofNullable(experiment.targetingGateID()).filter(gate -> !gate.isEmpty())
                : Optional.empty();
    }
}
