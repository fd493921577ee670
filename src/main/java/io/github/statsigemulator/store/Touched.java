package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.idlist.IdList.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a draft touches of a project, and what of it differs in the end. */
final class Touched {

    private final Catalog base;
    private final Set<EntityRef> entities = new LinkedHashSet<>();
    private final Set<EntityRef> deleted = new HashSet<>();
    private final Set<EntityRef> overrides = new LinkedHashSet<>();
    private final Map<String, List<Line>> lines = new LinkedHashMap<>();
    private final Set<EntityRef> byProducts = new HashSet<>();
    private final List<Change> notes = new ArrayList<>();

    /** Nothing yet of a project that is as {@code base}. */
    Touched(Catalog base) {
        this.base = base;
    }

    /** The entity is about to be created, edited or deleted in a catalog that is {@code present} until then. */
    void entity(EntityRef ref, Catalog present) {
        storeBeginning(ref.kind(), present);
        entities.add(ref);
        byProducts.remove(ref);
    }

    /** What a project begins with is stored with the first of its kind that changes. */
    private <E extends Entity> void storeBeginning(EntityKind<E> kind, Catalog present) {
        Shelf<E> beginning = Shelf.beginning(kind);
        if (present.shelf(kind) == beginning) {
            beginning.all().stream().map(EntityRef::of).forEach(ref -> {
                entities.add(ref);
                byProducts.add(ref);
            });
        }
    }

    /** The entity is there only because another one names it. */
    void byProduct(EntityRef ref) {
        byProducts.add(ref);
    }

    void deletion(EntityRef ref) {
        deleted.add(ref);
    }

    void overrides(EntityRef ref) {
        overrides.add(ref);
    }

    /** Lines are appended to the segment's list. */
    void lines(String segment, List<Line> appended) {
        lines.computeIfAbsent(segment, list -> new ArrayList<>()).addAll(appended);
    }

    /** The segment's list is replaced by an empty one, or by none. */
    void newList(String segment) {
        lines.put(segment, new ArrayList<>());
    }

    void note(Change.Note note) {
        notes.add(note);
    }

    boolean isDeleted(EntityRef ref) {
        return deleted.contains(ref);
    }

    boolean isByProduct(EntityRef ref) {
        return byProducts.contains(ref);
    }

    /** All that differs between the base and the result. */
    List<Change> changes(Catalog after) {
        return Stream.of(
                        entityChanges(after),
                        overridesChanges(after),
                        idListChanges(after),
                        importChange(after),
                        notes.stream())
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<Change> entityChanges(Catalog after) {
        return entities.stream()
                .map(ref -> new Change.OfEntity(
                        ref, base.stored(ref), after.shelf(ref.kind()).withId(ref.id()), deleted.contains(ref)))
                .filter(change -> change.before() != change.after())
                .map(change -> change);
    }

    private Stream<Change> overridesChanges(Catalog after) {
        return overrides.stream()
                .map(ref -> new Change.OfOverrides(
                        ref, base.overrides().get(ref), after.overrides().get(ref)))
                .filter(change -> !Objects.equals(change.before(), change.after()))
                .map(change -> change);
    }

    private Stream<Change> idListChanges(Catalog after) {
        return lines.entrySet().stream()
                .map(list -> new Change.OfIdList(
                        list.getKey(),
                        base.idLists().get(list.getKey()),
                        after.idLists().get(list.getKey()),
                        list.getValue()))
                .filter(change -> !change.isNothing())
                .map(change -> change);
    }

    private Stream<Change> importChange(Catalog after) {
        Change.OfImportedDocument change = new Change.OfImportedDocument(
                base.importedDocument().orElse(null), after.importedDocument().orElse(null));
        return Objects.equals(change.before(), change.after()) ? Stream.empty() : Stream.of(change);
    }
}
