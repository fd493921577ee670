package io.github.statsigemulator.store;

import static io.github.statsigemulator.store.Examples.gate;
import static io.github.statsigemulator.store.Examples.named;
import static io.github.statsigemulator.store.Examples.passing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.idlist.IdList;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a draft can do to a project, and what the database makes of it. */
class DraftTest extends OnEveryDatabase {

    @Test
    void stampsEntities() {
        clocks.shift(project, Duration.ofDays(1));
        long tomorrow = clocks.of(project).millis();

        Meta created = put(gate("new_nav", "first")).meta();
        Meta edited = put(gate("new_nav", "second")).meta();

        assertThat(created.version()).isEqualTo(1);
        assertThat(created.createdTime()).isGreaterThanOrEqualTo(tomorrow);
        assertThat(created.creatorName()).isEqualTo("CONSOLE API");
        assertThat(edited.version()).isEqualTo(2);
        assertThat(edited.createdTime()).isEqualTo(created.createdTime());
        assertThat(edited.lastModifiedTime()).isGreaterThanOrEqualTo(created.lastModifiedTime());
        assertThat(edited.lastModifierName()).isEqualTo("CONSOLE API");
    }

    @Test
    void writesNothingWhenNothingChanges() {
        put(gate("new_nav", "first"));
        Catalog before = catalog();

        Gate again = put(gate("new_nav", "first"));
        change(draft -> {
            draft.put(gate("new_nav", "second"));
            draft.putOverrides(EntityKind.GATE, "new_nav", GateOverrides.NONE);
            draft.put(gate("new_nav", "first"));
        });

        assertThat(catalog()).isSameAs(before);
        assertThat(again).isSameAs(before.get(EntityKind.GATE, "new_nav"));
        assertThat(store.versions(project, EntityKind.GATE, "new_nav")).hasSize(1);
        assertThat(audit()).hasSize(1);
    }

    @Test
    void showsItsOwnChanges() {
        change(draft -> {
            Catalog first = draft.catalog();
            draft.put(gate("a", "first"));
            Catalog second = draft.catalog();
            draft.put(gate("b", "first"));
            draft.delete(EntityKind.GATE, "a");

            assertThat(first.all(EntityKind.GATE)).isEmpty();
            assertThat(second.all(EntityKind.GATE)).extracting(Entity::id).containsExactly("a");
            assertThat(draft.find(EntityKind.GATE, "a")).isEmpty();
            assertThat(draft.catalog().all(EntityKind.GATE))
                    .extracting(Entity::id)
                    .containsExactly("b");
        });

        assertThat(audit()).extracting(AuditEntry::entityId).containsExactly("b");
    }

    @Test
    void holdsInMemoryWhatItWouldReadAgain() {
        DynamicConfig config = new DynamicConfig(
                Meta.of("sizes", "sizes"),
                "userID",
                true,
                false,
                Map.of("decimal", new BigDecimal("10.0"), "double", 33.30, "float", 2f, "long", 7L),
                List.of(),
                0);

        DynamicConfig stored = put(config);

        assertThat(stored.defaultValue())
                .isEqualTo(Map.of("decimal", 10, "double", new BigDecimal("33.3"), "float", 2, "long", 7));
        assertThat(stored()).isEqualTo(contents(catalog()));
    }

    @Test
    void keepsTheOrderOfCreation() {
        Stream.of("c", "a", "b").forEach(id -> put(gate(id, "first")));
        put(gate("c", "edited"));
        change(draft -> {
            draft.delete(EntityKind.GATE, "a");
            draft.put(gate("a", "again"));
        });

        assertThat(catalog().all(EntityKind.GATE)).extracting(Entity::id).containsExactly("c", "b", "a");
        assertThat(catalog().get(EntityKind.GATE, "a").meta().version()).isEqualTo(1);
        assertThat(store.versions(project, EntityKind.GATE, "a")).hasSize(1);
        assertThat(stored()).isEqualTo(contents(catalog()));
    }

    @Test
    void findsByIdElseByExactName() {
        put(named("new_nav", "New nav"));
        put(named("New nav 2", "new_nav"));

        put(named("new_nav", "Newest nav"));

        assertThat(catalog().get(EntityKind.GATE, "new_nav").name()).isEqualTo("Newest nav");
        assertThat(catalog().get(EntityKind.GATE, "Newest nav").id()).isEqualTo("new_nav");
        assertThat(catalog().find(EntityKind.GATE, "New nav")).isEmpty();
        assertThat(catalog().find(EntityKind.GATE, "new NAV")).isEmpty();
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> catalog().get(EntityKind.GATE, "nobody"))
                .withMessage("No Gate has the id or name 'nobody'.");
    }

    @Test
    void refusesAnEntityWithoutId() {
        assertThatIllegalArgumentException().isThrownBy(() -> put(named("", "nobody")));
    }

    @Test
    void deletesAnEntityWithAllThatBelongsToIt() {
        change(Examples::fill);

        change(draft -> {
            draft.delete(EntityKind.GATE, "new_nav");
            draft.delete(EntityKind.SEGMENT, "vips");
        });

        assertThat(catalog().find(EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(catalog().overrides(EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(catalog().idLists()).isEmpty();
        assertThat(store.versions(project, EntityKind.GATE, "new_nav")).isEmpty();
        assertThat(stored()).isEqualTo(contents(catalog()));
        assertThat(audit()).hasSize(Examples.CHANGES + 2);
        assertThatExceptionOfType(EntityNotFoundException.class)
                .isThrownBy(() -> change(draft -> draft.delete(EntityKind.GATE, "new_nav")));
    }

    @Test
    void laysAndRemovesOverrides() {
        change(draft -> draft.putOverrides(EntityKind.GATE, "new_nav", passing("user-1")));
        change(draft -> draft.putOverrides(EntityKind.GATE, "new_nav", passing("user-2")));

        assertThat(catalog().overrides(EntityKind.GATE, "new_nav")).contains(passing("user-2"));
        assertThat(stored()).isEqualTo(contents(catalog()));

        change(draft -> draft.putOverrides(EntityKind.GATE, "new_nav", GateOverrides.NONE));

        assertThat(catalog().overrides()).isEmpty();
        assertThat(stored()).isEqualTo(contents(catalog()));
        assertThat(audit()).hasSize(3).extracting(AuditEntry::action).containsOnly(AuditEntry.UPDATE_OVERRIDES);
    }

    @Test
    void appendsToIdListsAndStartsThemOver() {
        change(draft -> draft.addIds("vips", List.of("user-1", "user-2", "user-1")));
        IdList first = list();
        change(draft -> draft.addIds("vips", List.of("user-2")));
        change(draft -> draft.removeIds("vips", List.of("user-1")));
        IdList second = list();

        change(draft -> {
            draft.resetIds("vips");
            draft.addIds("vips", List.of("user-3"));
        });

        assertThat(first.count()).isEqualTo(2);
        assertThat(second.fileId()).isEqualTo(first.fileId());
        assertThat(second.size()).isEqualTo(30);
        assertThat(second.inlineIds()).contains(List.of("user-2"));
        assertThat(list().fileId()).isNotEqualTo(first.fileId());
        assertThat(list().creationTime()).isGreaterThan(first.creationTime());
        assertThat(list().size()).isEqualTo(10);
        assertThat(list().contains("user-3")).isTrue();
        assertThat(stored()).isEqualTo(contents(catalog()));
        assertThat(audit())
                .extracting(entry -> entry.changes().get("count"))
                .containsExactly(new AuditEntry.Change(1, 1), new AuditEntry.Change(2, 1), new AuditEntry.Change(0, 2));
    }

    @Test
    void keepsLargeIdLists() {
        List<String> users =
                IntStream.range(0, 20_000).mapToObj(index -> "user-" + index).toList();

        change(draft -> draft.addIds("vips", users));
        change(draft -> draft.addIds("vips", List.of("one more")));

        assertThat(list().count()).isEqualTo(20_001);
        assertThat(stored()).isEqualTo(contents(catalog()));
    }

    private IdList list() {
        return catalog().idList("vips").orElseThrow();
    }

    @Test
    void importsADocumentAndTakesItAway() {
        change(draft -> draft.importDocument(new ImportedDocument("{\"time\":1}")));
        change(draft -> draft.importDocument(new ImportedDocument("{\"time\":2}")));

        assertThat(catalog().importedDocument()).contains(new ImportedDocument("{\"time\":2}"));
        assertThat(stored()).isEqualTo(contents(catalog()));

        change(Draft::removeImportedDocument);

        assertThat(catalog().importedDocument()).isEmpty();
        assertThat(stored()).isEqualTo(contents(catalog()));
        assertThat(audit())
                .extracting(AuditEntry::action)
                .containsExactly(AuditEntry.DELETE, AuditEntry.UPDATE, AuditEntry.CREATE);
    }
}
