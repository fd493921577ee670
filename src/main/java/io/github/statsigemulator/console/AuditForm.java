package io.github.statsigemulator.console;

import io.github.statsigemulator.store.AuditEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How lines of the audit log are written. */
record AuditForm(AuditEntry entry) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss 'GMT+0000 (Coordinated Universal Time)'", Locale.ENGLISH);

    Map<String, @Nullable Object> contract() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", String.valueOf(entry.id()));
        form.put("timestamp", entry.time());
        form.put("user", Map.of("name", entry.who()));
        form.put("action", entry.action());
        form.put("entityType", entry.kind());
        form.put("entityName", entry.entityName());
        form.put("changes", changes());
        return form;
    }

    Map<String, @Nullable Object> live() {
        var moment = Instant.ofEpochMilli(entry.time()).atOffset(ZoneOffset.UTC);
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", String.valueOf(entry.id()));
        form.put("name", entry.entityName());
        form.put("changeLog", changeLog());
        form.put("actionType", entry.actionType());
        form.put("date", DATE.format(moment));
        form.put("time", TIME.format(moment));
        form.put("updatedBy", "CONSOLE API");
        form.put("updatedByUserID", entry.who());
        form.put("modifierEmail", null);
        form.put("changes", changes());
        form.put("tags", entry.tags());
        form.put("targetAppIDs", entry.targetApps());
        return form;
    }

    /** Both at once, as an item of a list. */
    Map<String, @Nullable Object> item() {
        Map<String, @Nullable Object> form = live();
        form.putAll(contract());
        return form;
    }

    private String changeLog() {
        return entry.changes().isEmpty()
                ? entry.action()
                : entry.action() + ": " + String.join(", ", entry.changes().keySet());
    }

    private Map<String, Object> changes() {
        Map<String, Object> changes = new LinkedHashMap<>();
        entry.changes().forEach((field, change) -> {
            Map<String, @Nullable Object> both = new LinkedHashMap<>();
            both.put("new", change.after());
            both.put("old", change.before());
            changes.put(field, both);
        });
        return changes;
    }
}
