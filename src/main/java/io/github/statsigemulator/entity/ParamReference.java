package io.github.statsigemulator.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter of a {@link ParamStore} may get its value from, and which fields say so. Seen in
 * statsig-io/statsig-server-core, statsig-rust/src/specs_response/param_store_types.rs.
 *
 * @param word the reference as it is written: {@code dynamic_config}
 * @param nameField the field that names the entity which gives the value; empty if none does
 * @param kind the kind of that entity; null if there is none
 * @param valueFields the fields that must have a value of the parameter's own type
 * @param textFields the fields that must be text
 */
public record ParamReference(
        String word,
        String nameField,
        @Nullable EntityKind<?> kind,
        List<String> valueFields,
        List<String> textFields) {

    /** Every one that SDKs can resolve. */
    public static final List<ParamReference> ALL = List.of(
            new ParamReference("static", "", null, List.of("value"), List.of()),
            new ParamReference(
                    "gate", "gate_name", EntityKind.GATE, List.of("pass_value", "fail_value"), List.of("gate_name")),
            valueOf("dynamic_config", "config_name", EntityKind.DYNAMIC_CONFIG),
            valueOf("experiment", "experiment_name", EntityKind.EXPERIMENT),
            valueOf("layer", "layer_name", EntityKind.LAYER));

    public ParamReference {
        valueFields = List.copyOf(valueFields);
        textFields = List.copyOf(textFields);
    }

    private static ParamReference valueOf(String word, String nameField, EntityKind<?> kind) {
        return new ParamReference(word, nameField, kind, List.of(), List.of(nameField, "param_name"));
    }

    /** The reference that a parameter says it is; empty if it says nothing that is known. */
    public static Optional<ParamReference> of(Map<String, ?> parameter) {
        return ALL.stream()
                .filter(reference -> reference.word.equals(parameter.get("ref_type")))
                .findFirst();
    }

    /** What the parameter calls the entity that gives its value; empty if it names none. */
    public Optional<String> nameIn(Map<String, ?> parameter) {
        return kind != null && parameter.get(nameField) instanceof String name ? Optional.of(name) : Optional.empty();
    }
}
