package io.github.statsigemulator.store;

import static io.github.statsigemulator.store.Examples.gate;
import static io.github.statsigemulator.store.Examples.idList;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.store.AuditLog.Order;
import io.github.statsigemulator.store.AuditLog.Order.By;
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
    void findsEntriesByActionIdTagsAndTime() {
        put(gate("new_nav", "first"));
        put(gate("new_nav", "second"));
        put(gate("old_nav", "first").withMeta(Meta.of("old_nav", "old_nav").withTags(List.of("a \"core\" tag"))));
        put(idList("staff"));
        long later = clocks.of(project).millis() + 1000;
        long second = audit().get(2).id();

        assertThat(find(new AuditLog.Filter(List.of("create"), null, List.of(), null, null, null)))
                .containsExactly("staff create", "old_nav create", "new_nav create");
        assertThat(find(new AuditLog.Filter(List.of("config_description_update"), null, List.of(), null, null, null)))
                .containsExactly("new_nav update");
        assertThat(find(new AuditLog.Filter(List.of(), null, List.of("a \"core\" tag"), null, null, null)))
                .containsExactly("old_nav create");
        assertThat(find(new AuditLog.Filter(List.of(), null, List.of("tag"), null, null, null)))
                .isEmpty();
        assertThat(find(new AuditLog.Filter(List.of(), null, List.of(), second, null, null)))
                .containsExactly("new_nav update", "new_nav create");
        assertThat(find(new AuditLog.Filter(List.of(), String.valueOf(second), List.of(), null, null, null)))
                .containsExactly("new_nav update");
        assertThat(find(new AuditLog.Filter(List.of(), "staff", List.of(), null, 0L, later)))
                .containsExactly("staff create");
        assertThat(find(new AuditLog.Filter(List.of(), null, List.of(), null, later, null)))
                .isEmpty();
    }

    @Test
    void ordersEntriesAsAsked() {
        put(gate("b", "first"));
        put(gate("c", "first"));
        put(gate("a", "first"));

        List<AuditEntry> entries = auditLog.find(project, AuditLog.Filter.ALL, new Order(By.NAME, true), 1, 2)
                .getContent();

        assertThat(entries).extracting(AuditEntry::entityName).containsExactly("a", "b");
    }

    @Test
    void whatIsMadeOnTheWayIsNoLineOfItsOwn() {
        change(draft -> {
            draft.putByProduct(new Tag(Meta.of("core", "core"), "", false));
            draft.put(gate("new_nav", "first"));
        });

        assertThat(audit()).extracting(AuditEntry::kind).containsExactly("gate");
    }

    private List<String> find(AuditLog.Filter filter) {
        return auditLog.find(project, filter, Order.NEWEST_FIRST, 1, 100).getContent().stream()
                .map(entry -> entry.entityId() + " " + entry.action())
                .toList();
    }

    @Test
    void turnsPages() {
        List.of("a", "b", "c").forEach(id -> put(gate(id, "first")));

        Page<AuditEntry> second = auditLog.find(project, AuditLog.Filter.ALL, Order.NEWEST_FIRST, 2, 2);

        assertThat(second.getTotalElements()).isEqualTo(3);
        assertThat(second.getContent()).extracting(AuditEntry::entityId).containsExactly("a");
    }
}
