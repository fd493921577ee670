package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Everything that one catalog publishes, compiled. What the catalog before shared with it is taken over. */
final class ProjectSpecs {

    private final Catalog catalog;
    private final Map<EntityKind<?>, Map<String, Compiled>> byKind;
    private final Snapshot snapshot;

    private ProjectSpecs(Catalog catalog, Map<EntityKind<?>, Map<String, Compiled>> byKind, Countries countries) {
        this.catalog = catalog;
        this.byKind = byKind;
        this.snapshot = new Snapshot(
                rulesets(EntityKind.Published.GATES, EntityKind.Published.SEGMENTS),
                rulesets(EntityKind.Published.CONFIGS),
                rulesets(EntityKind.Published.LAYERS),
                idLists(catalog),
                countries);
    }

    private static IdLists idLists(Catalog catalog) {
        Map<String, IdList> lists = catalog.idLists();
        return (name, unitId) -> {
            IdList list = lists.get(name);
            return list != null && list.contains(unitId);
        };
    }

    private Map<String, Ruleset> rulesets(EntityKind.Published... maps) {
        Map<String, Ruleset> rulesets = new HashMap<>();
        for (EntityKind<?> kind : EntityKind.ALL) {
            if (List.of(maps).contains(kind.published())) {
                for (Compiled compiled : compiled(kind).values()) {
                    rulesets.put(compiled.spec().name(), compiled.ruleset());
                }
            }
        }
        return rulesets;
    }

    /** Compiles a catalog, but for what is in {@code before} already. */
    static ProjectSpecs of(
            Catalog catalog, @Nullable ProjectSpecs before, Countries countries, LongAdder compilations) {
        Surroundings around = new Surroundings(catalog);
        Map<EntityKind<?>, Map<String, Compiled>> byKind = new HashMap<>();
        for (EntityKind<?> kind : EntityKind.ALL) {
            Map<String, Compiled> former = before == null ? Map.of() : before.compiled(kind);
            Map<String, Compiled> all = new LinkedHashMap<>();
            for (Entity entity : catalog.all(kind)) {
                SpecSource source = around.source(entity);
                Compiled compiled = former.get(entity.id());
                if (compiled == null || !compiled.isStill(source, catalog)) {
                    compiled = Compiled.of(source, catalog);
                    compilations.increment();
                }
                all.put(entity.id(), compiled);
            }
            byKind.put(kind, all);
        }
        return new ProjectSpecs(catalog, byKind, countries);
    }

    /** What cannot be evaluated here but could, or was not there, in {@code before}. */
    List<Fault> newFaults(ProjectSpecs before) {
        List<Fault> faults = new ArrayList<>();
        for (EntityKind<?> kind : EntityKind.ALL) {
            Map<String, Compiled> former = before.compiled(kind);
            compiled(kind).forEach((id, compiled) -> {
                Compiled known = former.get(id);
                if (known != compiled) {
                    List<Fault> old = known == null ? List.of() : known.faults();
                    compiled.faults().stream()
                            .filter(fault -> !old.contains(fault))
                            .forEach(faults::add);
                }
            });
        }
        return faults;
    }

    Catalog catalog() {
        return catalog;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The compiled entities of the kind by id, in the order of creation. */
    Map<String, Compiled> compiled(EntityKind<?> kind) {
        return byKind.getOrDefault(kind, Map.of());
    }
}
