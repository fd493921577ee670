package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.ParamReference;
import io.github.statsigemulator.entity.ParamStore;
import io.github.statsigemulator.store.Draft;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How parameter stores behave: a parameter has a type, and says where its value comes from. */
final class ParamStoreConduct implements Conduct<ParamStore> {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "string", String.class,
            "number", Number.class,
            "boolean", Boolean.class,
            "object", Map.class,
            "array", List.class);

    @Override
    public ParamStore complete(ParamStore sent, @Nullable ParamStore before, Draft draft) {
        return sent;
    }

    @Override
    public void check(ParamStore complete, @Nullable ParamStore before, Draft draft, Faults faults) {
        Set<Object> names = new HashSet<>();
        for (int i = 0; i < complete.parameters().size(); i++) {
            Map<String, ?> parameter = complete.parameters().get(i);
            String place = "parameters[" + i + "]";
            checkText(place, "name", parameter, faults);
            if (parameter.get("name") instanceof String name && !names.add(name)) {
                faults.add(place + ".name", "must not be the name of another parameter, '" + name + "'");
            }
            checkReference(place, parameter, faults);
        }
    }

    private static void checkReference(String place, Map<String, ?> parameter, Faults faults) {
        Class<?> type = TYPES.get(String.valueOf(parameter.get("param_type")));
        if (type == null) {
            faults.add(place + ".param_type", "must be one of string, number, boolean, object, array");
        }
        ParamReference.of(parameter)
                .ifPresentOrElse(
                        reference -> checkFields(place, reference, type, parameter, faults),
                        () -> faults.add(place + ".ref_type", "must be one of " + references()));
    }

    private static String references() {
        return ParamReference.ALL.stream().map(ParamReference::word).collect(Collectors.joining(", "));
    }

    private static void checkFields(
            String place, ParamReference reference, @Nullable Class<?> type, Map<String, ?> parameter, Faults faults) {
        reference.textFields().forEach(field -> checkText(place, field, parameter, faults));
        for (String field : reference.valueFields()) {
            if (type != null && !type.isInstance(parameter.get(field))) {
                faults.add(place + "." + field, "must be of the type %s".formatted(parameter.get("param_type")));
            }
        }
    }

    private static void checkText(String place, String field, Map<String, ?> parameter, Faults faults) {
        if (!(parameter.get(field) instanceof String text) || text.isEmpty()) {
            faults.add(place + "." + field, "must be a text that is not empty");
        }
    }
}
