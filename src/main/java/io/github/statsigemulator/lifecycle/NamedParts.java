package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.GroupOverrides.Ids;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the overrides of an experiment or layer can name: the groups of the experiment, or of the layer's experiments,
 * and every gate and segment.
 *
 * @param isLayer whether overrides have to say which experiment they mean
 */
record NamedParts(boolean isLayer, List<Experiment> experiments, Catalog catalog) {

    static NamedParts of(Entity entity, Catalog catalog) {
        return entity instanceof Experiment experiment
                ? new NamedParts(false, List.of(experiment), catalog)
                : new NamedParts(true, Layers.experiments(entity.id(), catalog), catalog);
    }

    /**
     * The overrides with the groups of an experiment by id.
     *
     * @throws InvalidEntityException if they name something that does not exist
     */
    GroupOverrides checked(GroupOverrides overrides) {
        OverrideWords words = isLayer ? OverrideWords.OF_LAYERS : OverrideWords.OF_EXPERIMENTS;
        Faults faults = new Faults();
        for (int i = 0; i < overrides.conditions().size(); i++) {
            Conditional each = overrides.conditions().get(i);
            checkTarget(words.conditionPlace(i, words.id()), each, faults);
            checkGroup(words.conditionPlace(i, words.group()), each.group(), each.experiment(), faults);
            checkExperiment(words.conditionPlace(i, OverrideWords.EXPERIMENT_NAME), each.experiment(), faults);
        }
        for (int i = 0; i < overrides.ids().size(); i++) {
            Ids each = overrides.ids().get(i);
            checkGroup(words.idsPlace(i, words.group()), each.group(), each.experiment(), faults);
            checkExperiment(words.idsPlace(i, OverrideWords.EXPERIMENT_NAME), each.experiment(), faults);
        }
        faults.refuse();
        return identified(overrides);
    }

    private void checkTarget(String place, Conditional condition, Faults faults) {
        EntityKind<?> kind = condition.type().equals(Conditional.SEGMENT) ? EntityKind.SEGMENT : EntityKind.GATE;
        if (catalog.find(kind, condition.id()).isEmpty()) {
            faults.add(place, "must name a " + kind.lowerCase() + " that exists" + Sent.not(condition.id()));
        }
    }

    private void checkGroup(String place, String group, @Nullable String experiment, Faults faults) {
        List<Group> allowed = meant(experiment).toList();
        if (find(allowed, group).isEmpty()) {
            List<String> names = allowed.stream()
                    .map(each -> isLayer ? each.name() : "%s ('%s')".formatted(each.id(), each.name()))
                    .toList();
            faults.add(place, "must name a group (%s)".formatted(String.join(", ", names)) + Sent.not(group));
        }
    }

    private void checkExperiment(String place, @Nullable String experiment, Faults faults) {
        if (experiment != null && experiments.stream().noneMatch(each -> isNamed(each, experiment))) {
            faults.add(place, "must name an experiment of the layer" + Sent.not(experiment));
        }
    }

    private Stream<Group> meant(@Nullable String experiment) {
        return experiments.stream()
                .filter(each -> experiment == null || isNamed(each, experiment))
                .flatMap(each -> each.groups().stream());
    }

    private static boolean isNamed(Experiment experiment, String idOrName) {
        return experiment.id().equals(idOrName) || experiment.name().equals(idOrName);
    }

    /** The overrides with the groups of an experiment by id, where there are such groups; those of a layer as they are. */
    GroupOverrides identified(GroupOverrides overrides) {
        return isLayer
                ? overrides
                : new GroupOverrides(
                        overrides.conditions().stream().map(this::identified).toList(),
                        overrides.ids().stream().map(this::identified).toList());
    }

    private Conditional identified(Conditional each) {
        return new Conditional(each.type(), each.id(), groupId(each.group()), null, each.environment());
    }

    private Ids identified(Ids each) {
        return new Ids(groupId(each.group()), each.ids(), null, each.unit(), each.environment());
    }

    private String groupId(String idOrName) {
        return find(meant(null).toList(), idOrName).map(Group::id).orElse(idOrName);
    }

    private static Optional<Group> find(List<Group> groups, String idOrName) {
        return Stream.concat(
                        groups.stream().filter(group -> group.id().equals(idOrName)),
                        groups.stream().filter(group -> group.name().equals(idOrName)))
                .findFirst();
    }
}
