package io.github.statsigemulator.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param id grows with each entry
 * @param time epoch milliseconds, by the project's clock
 * @param who the masked key that made the change
 * @param action what was done: one of the words below, or what the change was called by whoever made it
 * @param actionType the hosted service's word for it, such as {@code config_add_tag}
 * @param kind the word of the entity's kind, or {@code config_specs} for an imported document
 * @param entityId id of what was changed
 * @param entityName its name
 * @param tags those that it has after the change, or had before it was deleted
 * @param targetApps likewise
 * @param changes for each field that changed, what it was and what it is
 */
public record AuditEntry(
        long id,
        long time,
        String who,
        String action,
        String actionType,
        String kind,
        String entityId,
        String entityName,
        List<String> tags,
        List<String> targetApps,
        Map<String, Change> changes) {

    public static final String CREATE = "create";
    public static final String UPDATE = "update";
    public static final String DELETE = "delete";
    public static final String UPDATE_OVERRIDES = "overrides_update";
    public static final String UPDATE_IDS = "id_list_update";

    public AuditEntry {
        tags = List.copyOf(tags);
        targetApps = List.copyOf(targetApps);
        changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    }

    /**
     * What became of one field.
     *
     * @param before its former value as JSON reads it, null if it had none
     * @param after its value as JSON reads it, null if it has none
     */
    public record Change(@Nullable Object before, @Nullable Object after) {}
}
