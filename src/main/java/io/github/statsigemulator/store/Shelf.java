package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.sharing.SharingMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entities of one kind, in the order of creation. A shelf never changes. */
final class Shelf<E extends Entity> {

    private static final Map<EntityKind<?>, Shelf<?>> BEGINNINGS =
            EntityKind.ALL.stream().collect(Collectors.toUnmodifiableMap(kind -> kind, Shelf::holding));

    private final SharingMap<String, Placed<E>> byId;
    private final SharingMap<String, String> idByName;
    private final long end;
    private volatile @Nullable Order<E> order; // of this shelf, or of an earlier one, or not known at all

    /**
     * An entity on the shelf.
     *
     * @param place grows with the order of creation
     */
    private record Placed<E>(long place, E entity) {

        boolean isSame(Placed<?> other) {
            return entity == other.entity;
        }

        boolean isWhereItWas(Placed<?> other) {
            return isSame(other) && place == other.place;
        }
    }

    /**
     * What stands on a shelf, in order. Nearly all of it is in order still when a few entities have changed, which is
     * far less to sort than a map.
     *
     * @param byId the same by id
     * @param placed in the order of their places
     * @param entities what {@code placed} holds
     */
    private record Order<E extends Entity>(
            SharingMap<String, Placed<E>> byId, List<Placed<E>> placed, List<E> entities) {

        static <E extends Entity> Order<E> of(SharingMap<String, Placed<E>> byId, @Nullable Order<E> earlier) {
            Stream<Placed<E>> nearly = earlier == null ? byId.values().stream() : earlier.changedTo(byId);
            List<Placed<E>> placed =
                    nearly.sorted(Comparator.comparingLong(Placed::place)).toList();
            return new Order<>(byId, placed, placed.stream().map(Placed::entity).toList());
        }

        @SuppressWarnings("ReferenceEquality") // a shelf never changes
        boolean isOf(SharingMap<String, Placed<E>> shelf) {
            return byId == shelf;
        }

        private Stream<Placed<E>> changedTo(SharingMap<String, Placed<E>> now) {
            Set<String> differing = now.differing(byId, Placed::isWhereItWas);
            Stream<Placed<E>> kept = placed.stream()
                    .filter(each -> !differing.contains(each.entity().id()));
            return Stream.concat(kept, differing.stream().map(now::get).filter(Objects::nonNull));
        }
    }

    /**
     * A shelf.
     *
     * @param end the place of the next new entity
     * @param order how the entities of an earlier shelf stood; null if nobody asked
     */
    private Shelf(
            SharingMap<String, Placed<E>> byId,
            SharingMap<String, String> idByName,
            long end,
            @Nullable Order<E> order) {
        this.byId = byId;
        this.idByName = idByName;
        this.end = end;
        this.order = order;
    }

    /** What every project begins with of the kind: always the same shelf. */
    @SuppressWarnings({"unchecked", "NullAway"}) // there is one for each kind, with entities of the kind
    static <E extends Entity> Shelf<E> beginning(EntityKind<E> kind) {
        return (Shelf<E>) BEGINNINGS.get(kind);
    }

    private static <E extends Entity> Shelf<E> holding(EntityKind<E> kind) {
        return of(kind.beginning());
    }

    /** A shelf of those entities, in their order. */
    static <E extends Entity> Shelf<E> of(List<E> entities) {
        Map<String, Placed<E>> byId = new HashMap<>();
        Map<String, String> idByName = new HashMap<>();
        for (E entity : entities) {
            byId.put(entity.id(), new Placed<>(byId.size(), entity));
            if (hasNameOfItsOwn(entity)) {
                idByName.put(entity.name(), entity.id());
            }
        }
        return new Shelf<>(SharingMap.of(byId), SharingMap.of(idByName), byId.size(), null);
    }

    Collection<E> all() {
        Order<E> known = order;
        if (known == null || !known.isOf(byId)) {
            known = Order.of(byId, known);
            order = known;
        }
        return known.entities();
    }

    @Nullable
    E withId(String id) {
        Placed<E> placed = byId.get(id);
        return placed == null ? null : placed.entity();
    }

    Optional<E> find(String idOrName) {
        E entity = withId(idOrName);
        if (entity != null) {
            return Optional.of(entity);
        }
        String id = idByName.get(idOrName);
        return id == null ? Optional.empty() : Optional.ofNullable(withId(id));
    }

    /** The ids under which the other shelf has another object or none, or which it alone has. */
    Set<String> differing(Shelf<E> other) {
        return byId.differing(other.byId, Placed::isSame);
    }

    /** The shelf with that entity in the place of the one of its id, or else at the end. */
    Shelf<E> with(E entity) {
        Placed<E> former = byId.get(entity.id());
        long place = former == null ? end : former.place();
        SharingMap<String, Placed<E>> entities = byId.with(entity.id(), new Placed<>(place, entity));
        return new Shelf<>(entities, renamed(former, entity), Math.max(end, place + 1), order);
    }

    private SharingMap<String, String> renamed(@Nullable Placed<E> former, E entity) {
        if (former != null && former.entity().name().equals(entity.name())) {
            return idByName;
        }
        SharingMap<String, String> names = former == null ? idByName : withoutName(former.entity());
        return hasNameOfItsOwn(entity) ? names.with(entity.name(), entity.id()) : names;
    }

    /** The shelf without the entity of that id. */
    Shelf<E> without(String id) {
        E former = withId(id);
        return former == null ? this : new Shelf<>(byId.without(id), withoutName(former), end, order);
    }

    /** Another entity may have taken the name in the meantime. */
    private SharingMap<String, String> withoutName(E former) {
        return former.id().equals(idByName.get(former.name())) ? idByName.without(former.name()) : idByName;
    }

    private static boolean hasNameOfItsOwn(Entity entity) {
        return !entity.name().equals(entity.id());
    }
}
