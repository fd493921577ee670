package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that one catalog publishes, compiled. */
final class ProjectSpecs {

    private final Catalog catalog;
    private final Map<EntityKind<?>, Section> sections;
    private final Snapshot snapshot;

    private ProjectSpecs(Catalog catalog, Map<EntityKind<?>, Section> sections, Snapshot snapshot) {
        this.catalog = catalog;
        this.sections = sections;
        this.snapshot = snapshot;
    }

    /** What a project publishes in which nothing has been made yet. */
    static ProjectSpecs empty(Project project, Countries countries) {
        Snapshot nothing = new Snapshot(Map.of(), Map.of(), Map.of(), IdLists.NONE, countries);
        return new ProjectSpecs(Catalog.empty(project), Map.of(), nothing);
    }

    /** What another catalog of the project publishes. What is the same there is not compiled again. */
    ProjectSpecs in(Catalog next, Countries countries) {
        Map<EntityKind<?>, Section> changed = new Recompilation(next, this).sections();
        Snapshot after = new Snapshot(
                rulesets(snapshot.gates(), changed, EnumSet.of(Published.GATES, Published.SEGMENTS)),
                rulesets(snapshot.configs(), changed, EnumSet.of(Published.CONFIGS)),
                rulesets(snapshot.layers(), changed, EnumSet.of(Published.LAYERS)),
                idLists(next),
                countries);
        return new ProjectSpecs(next, changed, after);
    }

    private static Map<String, Ruleset> rulesets(
            Map<String, Ruleset> before, Map<EntityKind<?>, Section> sections, Set<Published> maps) {
        List<Section> changed = EntityKind.ALL.stream()
                .filter(kind -> maps.contains(kind.published()))
                .map(sections::get)
                .filter(section -> !section.isUnchanged())
                .toList();
        if (changed.isEmpty()) {
            return before;
        }
        Map<String, Ruleset> rulesets = new HashMap<>(before);
        changed.forEach(section -> section.gone()
                .forEach(compiled -> rulesets.remove(compiled.spec().name())));
        changed.forEach(section ->
                section.fresh().forEach(compiled -> rulesets.put(compiled.spec().name(), compiled.ruleset())));
        return rulesets;
    }

    private static IdLists idLists(Catalog catalog) {
        Map<String, IdList> lists = catalog.idLists();
        return (name, unitId) -> {
            IdList list = lists.get(name);
            return list != null && list.contains(unitId);
        };
    }

    /** How many entities were compiled for this catalog. */
    int compilations() {
        return sections.values().stream()
                .mapToInt(section -> section.fresh().size())
                .sum();
    }

    /** What cannot be evaluated of the entities compiled for this catalog, but for what could not {@code before}. */
    List<Fault> newFaults(ProjectSpecs before) {
        List<Fault> faults = new ArrayList<>();
        sections.forEach((kind, section) -> {
            for (Compiled compiled : section.fresh()) {
                List<Fault> present = compiled.faults();
                if (!present.isEmpty()) {
                    faults.addAll(present);
                    faults.removeAll(
                            before.section(kind).faults(compiled.entity().id()));
                }
            }
        });
        return faults;
    }

    Catalog catalog() {
        return catalog;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    Section section(EntityKind<?> kind) {
        return sections.getOrDefault(kind, Section.EMPTY);
    }
}
