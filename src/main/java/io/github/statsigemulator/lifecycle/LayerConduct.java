package io.github.statsigemulator.lifecycle;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How layers behave: each parameter has a type, which its default value is of. */
final class LayerConduct implements Conduct<Layer> {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "string", String.class,
            "number", Number.class,
            "boolean", Boolean.class,
            "object", Map.class,
            "array", List.class);

    /** The type of a parameter that has such a default; {@code string} for null. */
    static String typeOf(@Nullable Object defaultValue) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getValue().isInstance(defaultValue))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("string");
    }

    @Override
    public Layer complete(Layer sent, @Nullable Layer before, Draft draft) {
        Map<String, LayerParameter> known = before == null
                ? Map.of()
                : before.parameters().stream().collect(toMap(LayerParameter::name, identity()));
        return new Layer(
                sent.meta(),
                sent.idType(),
                sent.parameters().stream()
                        .map(parameter -> complete(parameter, known.get(parameter.name())))
                        .toList());
    }

    /** What held-out users get is nothing that a body can say. */
    private static LayerParameter complete(LayerParameter sent, @Nullable LayerParameter before) {
        return new LayerParameter(
                sent.name(),
                sent.type().isEmpty() ? typeOf(sent.defaultValue()) : sent.type(),
                sent.defaultValue(),
                before == null ? null : before.heldOutValue());
    }

    @Override
    public void check(Layer complete, @Nullable Layer before, Draft draft, Faults faults) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < complete.parameters().size(); i++) {
            LayerParameter parameter = complete.parameters().get(i);
            String place = "parameters[" + i + "]";
            if (parameter.name().isEmpty()) {
                faults.add(place + ".name", "is required");
            } else if (!names.add(parameter.name())) {
                faults.add(place + ".name", "must not be the name of another parameter, '" + parameter.name() + "'");
            }
            checkType(place, parameter, faults);
        }
        if (before != null
                && !before.idType().equals(complete.idType())
                && !Layers.experiments(complete.id(), draft.catalog()).isEmpty()) {
            faults.add(
                    "idType",
                    "must stay '%s' while experiments use the layer".formatted(before.idType())
                            + Sent.not(complete.idType()));
        }
        if (before != null) {
            checkRemoved(before, names, draft.catalog(), faults);
        }
    }

    /** A parameter stays as long as a group of an experiment sets it. */
    private static void checkRemoved(Layer before, Set<String> names, Catalog catalog, Faults faults) {
        for (LayerParameter parameter : before.parameters()) {
            String users = Layers.experiments(before.id(), catalog).stream()
                    .filter(experiment -> experiment.groups().stream()
                            .anyMatch(group -> group.parameterValues().containsKey(parameter.name())))
                    .map(experiment -> "experiment '" + experiment.id() + "'")
                    .collect(joining(", "));
            if (!names.contains(parameter.name()) && !users.isEmpty()) {
                faults.add("parameters", "must keep '%s', which is used by %s".formatted(parameter.name(), users));
            }
        }
    }

    private static void checkType(String place, LayerParameter parameter, Faults faults) {
        Class<?> type = TYPES.get(parameter.type());
        Object value = parameter.defaultValue();
        if (type == null) {
            faults.add(
                    place + ".type",
                    "must be one of string, number, boolean, object, array" + Sent.not(parameter.type()));
        } else if (value != null && !type.isInstance(value)) {
            faults.add(place + ".defaultValue", "must be of the type " + parameter.type() + Sent.not(value));
        }
    }
}
