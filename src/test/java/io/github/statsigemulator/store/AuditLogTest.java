package io.github.statsigemulator.store;

import static io.github.statsigemulator.store.Examples.gate;
import static io.github.statsigemulator.store.Examples.idList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;

/** What remains known of former states: versions and audit entries. */
class AuditLogTest extends OnEveryDatabase {

    private static final String WHO = "console-****6789";

    @Test
    void keepsEveryVersion() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        put(gate("new_nav", "third"));

        List<EntityVersion<Gate>> versions = store.versions(project, EntityKind.GATE, "new_nav");

        assertThat(versions).extracting(EntityVersion::who).containsOnly(WHO);
        assertThat(versions)
                .extracting(version -> version.entity().meta().version() + " "
                        + version.entity().meta().description())
                .containsExactly("3 third", "2 second", "1 first");
        assertThat(versions.get(0).entity()).isEqualTo(catalog().get(EntityKind.GATE, "new_nav"));
    }

    @Test
    void tellsWhoChangedWhichFieldAndWhen() {
        long before = clocks.of(project).millis();
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        change(draft -> {
            draft.audit(EntityKind.GATE, "new_nav", "disable");
            draft.put(gate("new_nav", "third"));
        });
        change(draft -> draft.delete(EntityKind.GATE, "new_nav"));

        List<AuditEntry> entries = audit();

        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.DELETE, "disable", AuditEntry.UPDATE, AuditEntry.CREATE);
        assertThat(entries).extracting(AuditEntry::who).containsOnly(WHO);
        assertThat(entries).extracting(AuditEntry::kind).containsOnly("gate");
        assertThat(entries).extracting(AuditEntry::entityName).containsOnly("new_nav");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.time())
                        .isBetween(before, clocks.of(project).millis()));
        assertThat(entries.get(2).changes()).isEqualTo(Map.of("description", new AuditEntry.Change("first", "second")));
        assertThat(entries.get(3).changes()).containsEntry("description", new AuditEntry.Change(null, "first"));
        assertThat(entries.get(0).changes()).containsEntry("description", new AuditEntry.Change("third", null));
    }

    @Test
    void findsEntriesByActionKindIdAndTime() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        put(idList("staff"));
        long later = clocks.of(project).millis() + 1000;

        assertThat(find(new AuditLog.Filter(List.of("create"), null, null, null, null)))
                .containsExactly("staff create", "new_nav create");
        assertThat(find(new AuditLog.Filter(null, "gate", null, null, null)))
                .containsExactly("new_nav update", "new_nav create");
        assertThat(find(new AuditLog.Filter(null, null, "staff", 0L, later))).containsExactly("staff create");
        assertThat(find(new AuditLog.Filter(null, null, null, later, null))).isEmpty();
    }

    private List<String> find(AuditLog.Filter filter) {
        return auditLog.find(project, filter, 1, 100).getContent().stream()
                .map(entry -> entry.entityId() + " " + entry.action())
                .toList();
    }

    @Test
    void turnsPages() {
        List.of("a", "b", "c").forEach(id -> put(gate(id, "first")));

        Page<AuditEntry> second = auditLog.find(project, AuditLog.Filter.ALL, 2, 2);

        assertThat(second.getTotalElements()).isEqualTo(3);
        assertThat(second.getContent()).extracting(AuditEntry::entityId).containsExactly("a");
    }
}
