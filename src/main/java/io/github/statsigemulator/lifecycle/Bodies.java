package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns fields, as a body has them, into records: all of them at once, or some laid over what is stored. */
@Component
public class Bodies {

    /** What may hold anything, nulls too. */
    private static final Set<String> FREE =
            Set.of("defaultValue", "returnValue", "parameterValues", "targetValue", "json");

    /** Where entities have what only the Console shows; each detail is merged by itself. */
    private static final String DETAILS = "details";

    private final JsonMapper mapper;

    Bodies(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The record that the fields describe.
     *
     * @throws InvalidEntityException if a value has not the type that its place asks for
     */
    public <T> T read(Class<T> type, Map<String, ?> fields) {
        return bind(type, merged(mapper.createObjectNode(), fields));
    }

    /** The fields of a record, which can be changed. */
    public Map<String, Object> fields(Object entity) {
        return mapper.convertValue(entity, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /**
     * The stored record with those fields instead of its own. Null clears a text and leaves anything else alone.
     *
     * @throws InvalidEntityException if a value has not the type that its place asks for
     */
    <E extends Entity> E merge(EntityKind<E> kind, E stored, Map<String, ?> fields) {
        return bind(kind.type(), merged(mapper.valueToTree(stored), fields));
    }

    /**
     * The stored record with those fields, and without the replaced ones that are not among them.
     *
     * @throws InvalidEntityException if a value has not the type that its place asks for
     */
    <E extends Entity> E replace(EntityKind<E> kind, E stored, Map<String, ?> fields, Set<String> replaced) {
        ObjectNode document = mapper.valueToTree(stored);
        document.remove(replaced);
        return bind(kind.type(), merged(document, fields));
    }

    private ObjectNode merged(ObjectNode document, Map<String, ?> fields) {
        refuseNulls("", fields);
        fields.forEach((name, value) -> {
            if (name.equals(DETAILS) && value instanceof Map<?, ?> details) {
                details.forEach((detail, written) -> lay(document.withObjectProperty(DETAILS), detail, written));
            } else if (value != null || isText(document.get(name))) {
                document.set(name, mapper.valueToTree(value));
            }
        });
        return document;
    }

    /** A detail that is cleared is as if it had never been written. */
    private void lay(ObjectNode details, Object name, @Nullable Object value) {
        if (value == null) {
            details.remove(String.valueOf(name));
        } else {
            details.set(String.valueOf(name), mapper.valueToTree(value));
        }
    }

    private static boolean isText(@Nullable JsonNode node) {
        return node != null && node.isString();
    }

    private <T> T bind(Class<T> type, ObjectNode document) {
        try {
            return mapper.treeToValue(document, type);
        } catch (JacksonException failure) {
            throw BindingFaults.in(failure, document);
        }
    }

    /** Lists of the Console API never hold nulls; only values that applications define may. */
    private static void refuseNulls(String place, @Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> {
                if (!FREE.contains(String.valueOf(name))) {
                    refuseNulls(place.isEmpty() ? String.valueOf(name) : place + "." + name, field);
                }
            });
        } else if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                String each = place + "[" + i + "]";
                if (items.get(i) == null) {
                    throw InvalidEntityException.at(each, "must not be null");
                }
                refuseNulls(each, items.get(i));
            }
        }
    }
}
