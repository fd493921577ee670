package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Overrides;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entities and overrides as the JSON documents that are stored. */
@Component
class Documents {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    /** They differ after every edit, so they say nothing about it. */
    private static final Set<String> STAMPS =
            Set.of("version", "lastModifiedTime", "lastModifierID", "lastModifierName", "lastModifierEmail");

    private final JsonMapper json;

    Documents(JsonMapper json) {
        this.json = json;
    }

    /** The document of a record; fields that are null are left out. */
    String write(Object stored) {
        Map<String, @Nullable Object> fields = fields(stored);
        fields.values().removeIf(Objects::isNull);
        return json.writeValueAsString(fields);
    }

    <E extends Entity> E entity(EntityKind<E> kind, String document) {
        return json.readValue(document, kind.type());
    }

    Overrides overrides(EntityKind<?> kind, String document) {
        return json.readValue(document, overridesOf(kind));
    }

    /** The record as it will be when it is read again, so that memory never holds what a restart would not. */
    @SuppressWarnings("unchecked") // a record is read back as what it was
    <T> T settled(T stored) {
        return (T) json.readValue(json.writeValueAsString(stored), stored.getClass());
    }

    Map<String, AuditEntry.Change> changes(String text) {
        return json.readValue(text, new TypeReference<LinkedHashMap<String, AuditEntry.Change>>() {});
    }

    String write(Map<String, AuditEntry.Change> changes) {
        return json.writeValueAsString(changes);
    }

    List<String> texts(String text) {
        return json.readValue(text, new TypeReference<List<String>>() {});
    }

    String write(List<String> texts) {
        return json.writeValueAsString(texts);
    }

    /** How a text stands in a list of texts. */
    String quoted(String text) {
        return json.writeValueAsString(text);
    }

    /** What differs between two records, field by field; null stands for no record at all. */
    Map<String, AuditEntry.Change> difference(@Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> former = before == null ? Map.of() : flat(before);
        Map<String, @Nullable Object> present = after == null ? Map.of() : flat(after);
        Map<String, AuditEntry.Change> changes = new LinkedHashMap<>();
        for (String field : union(former.keySet(), present.keySet())) {
            if (!STAMPS.contains(field) && !Objects.equals(former.get(field), present.get(field))) {
                changes.put(field, new AuditEntry.Change(former.get(field), present.get(field)));
            }
        }
        return changes;
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The fields of a record, and its details as if they were fields too. */
    private Map<String, @Nullable Object> flat(Object stored) {
        Map<String, @Nullable Object> fields = fields(stored);
        if (fields.remove("details") instanceof Map<?, ?> details) {
            details.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        return fields;
    }

    private Map<String, @Nullable Object> fields(Object stored) {
        return json.readValue(json.writeValueAsString(stored), FIELDS);
    }

    private static Class<? extends Overrides> overridesOf(EntityKind<?> kind) {
        boolean ofGroups = kind == EntityKind.EXPERIMENT || kind == EntityKind.LAYER;
        return ofGroups ? GroupOverrides.class : GateOverrides.class;
    }
}
