package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compiles what is new in a catalog, and takes over from the one before what a change has left alone. */
final class Recompilation {

    /** Which other kinds go into the specs of a kind. */
    private static final Map<EntityKind<?>, List<EntityKind<?>>> TIES = Map.of(
            EntityKind.GATE, List.of(EntityKind.HOLDOUT),
            EntityKind.DYNAMIC_CONFIG, List.of(EntityKind.HOLDOUT),
            EntityKind.AUTOTUNE, List.of(EntityKind.HOLDOUT),
            EntityKind.EXPERIMENT, List.of(EntityKind.HOLDOUT, EntityKind.LAYER),
            EntityKind.LAYER, List.of(EntityKind.HOLDOUT, EntityKind.EXPERIMENT));

    /** What a targeting gate may ask. */
    private static final List<EntityKind<?>> ASKED =
            List.of(EntityKind.GATE, EntityKind.SEGMENT, EntityKind.EXPERIMENT);

    private final Catalog catalog;
    private final ProjectSpecs before;
    private final Surroundings around;
    private final Map<EntityKind<?>, Alignment> moved = new HashMap<>();
    private final boolean namesMoved;

    Recompilation(Catalog catalog, ProjectSpecs before) {
        this.catalog = catalog;
        this.before = before;
        this.around = new Surroundings(catalog);
        for (EntityKind<?> kind : EntityKind.EVALUATED) {
            if (!catalog.sharesEntities(kind, before.catalog())) {
                moved.put(kind, new Alignment(catalog.all(kind), before.section(kind)));
            }
        }
        this.namesMoved = moved.values().stream().anyMatch(Alignment::namesMoved);
    }

    /** Every kind of the catalog, compiled. */
    Map<EntityKind<?>, Section> sections() {
        Map<EntityKind<?>, Section> sections = new HashMap<>();
        EntityKind.EVALUATED.forEach(kind -> sections.put(kind, section(kind)));
        return sections;
    }

    private Section section(EntityKind<?> kind) {
        boolean tiesMoved = tiesMoved(kind);
        Alignment alignment = moved.get(kind);
        if (alignment == null && !tiesMoved && !namesMoved) {
            return before.section(kind).unchanged();
        }
        return compiled(
                alignment == null ? new Alignment(catalog.all(kind), before.section(kind)) : alignment, tiesMoved);
    }

    private Section compiled(Alignment alignment, boolean tiesMoved) {
        List<Entity> entities = alignment.entities();
        List<@Nullable Compiled> all = new ArrayList<>(alignment.former());
        List<Compiled> fresh = new ArrayList<>();
        for (int place : tiesMoved || namesMoved ? places(all) : alignment.touched()) {
            Compiled former = all.get(place);
            Entity entity = entities.get(place);
            if (former == null || !isStill(former, entity, tiesMoved)) {
                Compiled compiled = Compiled.of(entity, around.source(entity), catalog);
                all.set(place, compiled);
                fresh.add(compiled);
            }
        }
        return new Section(entities, complete(all), fresh, alignment.gone());
    }

    private static List<Integer> places(List<?> all) {
        return IntStream.range(0, all.size()).boxed().toList();
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // every gap has been filled
    private static List<Compiled> complete(List<@Nullable Compiled> all) {
        return (List<Compiled>) (List<?>) all;
    }

    private boolean isStill(Compiled compiled, Entity entity, boolean tiesMoved) {
        boolean isTouched = tiesMoved || compiled.entity() != entity;
        return (!isTouched || compiled.source().equals(around.source(entity)))
                && (!namesMoved || compiled.references().holdIn(catalog));
    }

    private boolean tiesMoved(EntityKind<?> kind) {
        return !catalog.sharesOverrides(before.catalog())
                || !catalog.sharesIdLists(before.catalog())
                || TIES.getOrDefault(kind, List.of()).stream().anyMatch(moved::containsKey)
                || (around.holdoutsFollowGates() && ASKED.stream().anyMatch(moved::containsKey));
    }
}
