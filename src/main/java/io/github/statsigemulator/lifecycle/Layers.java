package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.toSet;

import io.github.statsigemulator.entity.Author;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.snapshot.DerivedIds;
import io.github.statsigemulator.store.Catalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a layer and its experiments have to do with each other. */
public final class Layers {

    private Layers() {}

    /** The id of the layer that the experiment is in; one that it has to itself is never published. */
    public static String idOf(Experiment experiment) {
        return experiment.layerID() == null ? DerivedIds.implicitLayer(experiment.id()) : experiment.layerID();
    }

    /** The experiments of the layer, in the order of creation. */
    public static List<Experiment> experiments(String layerId, Catalog catalog) {
        return catalog.all(EntityKind.EXPERIMENT).stream()
                .filter(
                        isImplicit(layerId)
                                ? experiment -> layerId.equals(idOf(experiment))
                                : experiment -> layerId.equals(experiment.layerID()))
                .toList();
    }

    /** Whether a layer of that id is one that an experiment has to itself. */
    public static boolean isImplicit(String layerId) {
        return layerId.startsWith(DerivedIds.IMPLICIT);
    }

    /** The layer of that id, if it is one that an experiment has to itself: the parameters are what its groups set. */
    public static Optional<Layer> implicit(String layerId, Catalog catalog) {
        return isImplicit(layerId)
                ? experiments(layerId, catalog).stream().findFirst().map(Layers::implicit)
                : Optional.empty();
    }

    private static Layer implicit(Experiment experiment) {
        Map<String, Object> values = new LinkedHashMap<>();
        experiment.groups().forEach(group -> group.parameterValues().forEach(values::putIfAbsent));
        Meta own = Meta.of(idOf(experiment), idOf(experiment));
        return new Layer(
                own.created(Author.CONSOLE_API, experiment.meta().createdTime()),
                experiment.idType(),
                values.entrySet().stream()
                        .map(value ->
                                new LayerParameter(value.getKey(), LayerConduct.typeOf(value.getValue()), null, null))
                        .toList());
    }

    /** The buckets that other experiments of the experiment's layer hold. */
    static Set<Integer> taken(Experiment experiment, Catalog catalog) {
        String layerId = experiment.layerID();
        return layerId == null
                ? Set.of()
                : experiments(layerId, catalog).stream()
                        .filter(other -> !other.id().equals(experiment.id()))
                        .flatMap(other -> other.buckets().stream())
                        .collect(toSet());
    }

    /** The layer with the values of a shipped group as defaults of the parameters that it sets. */
    static Layer shipped(Layer layer, Group group) {
        return new Layer(
                layer.meta(),
                layer.idType(),
                layer.parameters().stream()
                        .map(parameter -> group.parameterValues().containsKey(parameter.name())
                                ? parameter.shipped(group.parameterValues().get(parameter.name()))
                                : parameter)
                        .toList());
    }
}
