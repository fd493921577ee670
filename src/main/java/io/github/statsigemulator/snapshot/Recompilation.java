package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compiles what is new in a catalog, and takes over from the one before what a change has left alone. */
final class Recompilation {

    private final Catalog catalog;
    private final ProjectSpecs before;
    private final Surroundings around;
    private final Touched touched;

    Recompilation(Catalog catalog, ProjectSpecs before) {
        this.catalog = catalog;
        this.before = before;
        this.around = new Surroundings(catalog);
        this.touched = new Touched(before.catalog(), catalog);
    }

    /** Every kind of the catalog, compiled. */
    Map<EntityKind<?>, Section> sections() {
        Map<EntityKind<?>, Section> sections = new HashMap<>();
        EntityKind.EVALUATED.forEach(kind -> sections.put(kind, section(kind)));
        return sections;
    }

    private Section section(EntityKind<?> kind) {
        Section known = before.section(kind);
        Set<String> ids = affected(kind, known);
        if (ids.isEmpty()) {
            return known.unchanged();
        }
        Map<String, Compiled> fresh = new HashMap<>();
        Map<String, Compiled> gone = new HashMap<>();
        for (String id : ids) {
            Compiled former = known.all().get(id);
            Optional<? extends Entity> entity = catalog.withId(kind, id);
            if (entity.isPresent()) {
                compiled(entity.get(), former).ifPresent(compiled -> fresh.put(id, compiled));
            } else if (former != null) {
                gone.put(id, former);
            }
        }
        return known.followedBy(fresh, gone);
    }

    private Set<String> affected(EntityKind<?> kind, Section known) {
        Set<String> ids = touched.of(kind);
        known.referrers().of(touched.movedNames()).forEach(ids::add);
        return ids;
    }

    private Optional<Compiled> compiled(Entity entity, @Nullable Compiled former) {
        SpecSource source = around.source(entity);
        boolean isStill = former != null
                && former.source().equals(source)
                && former.references().holdIn(catalog);
        return isStill ? Optional.empty() : Optional.of(Compiled.of(entity, source, catalog));
    }
}
