package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.sharing.SharingMap;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that can be asked, by the names that it is published under. Entities hide imported specs. */
record Rulesets(
        SharingMap<String, Ruleset> gates, SharingMap<String, Ruleset> configs, SharingMap<String, Ruleset> layers) {

    static final Rulesets NONE = new Rulesets(SharingMap.empty(), SharingMap.empty(), SharingMap.empty());

    /** Those of the imported document and, over them, all of the sections. */
    static Rulesets of(Map<EntityKind<?>, Section> sections, Imported imported) {
        return new Rulesets(
                all(ProjectSpecs.GATES, sections, imported.gates()),
                all(ProjectSpecs.CONFIGS, sections, imported.configs()),
                all(ProjectSpecs.LAYERS, sections, imported.layers()));
    }

    private static SharingMap<String, Ruleset> all(
            Set<Published> maps, Map<EntityKind<?>, Section> sections, Map<String, SpecForms> imported) {
        Map<String, Ruleset> all = new HashMap<>();
        imported.forEach((name, forms) -> all.put(name, forms.ruleset()));
        of(maps, sections).forEach(section -> put(section.all().values(), all));
        return SharingMap.of(all);
    }

    /** These after the changes of the sections, over the same imported document. */
    Rulesets followedBy(Map<EntityKind<?>, Section> sections, Imported imported) {
        return new Rulesets(
                changed(gates, of(ProjectSpecs.GATES, sections), imported.gates()),
                changed(configs, of(ProjectSpecs.CONFIGS, sections), imported.configs()),
                changed(layers, of(ProjectSpecs.LAYERS, sections), imported.layers()));
    }

    private static SharingMap<String, Ruleset> changed(
            SharingMap<String, Ruleset> before, List<Section> sections, Map<String, SpecForms> imported) {
        List<String> gone = new ArrayList<>();
        Map<String, Ruleset> there = new HashMap<>();
        for (Section section : sections) {
            for (Compiled compiled : section.gone()) {
                SpecForms shownAgain = imported.get(compiled.forms().name());
                if (shownAgain != null) {
                    there.put(shownAgain.name(), shownAgain.ruleset());
                }
                gone.add(compiled.forms().name());
            }
        }
        sections.forEach(section -> put(section.fresh(), there));
        return gone.isEmpty() && there.isEmpty() ? before : before.without(gone).with(there);
    }

    private static void put(Collection<Compiled> compiled, Map<String, Ruleset> rulesets) {
        compiled.forEach(one -> rulesets.put(one.forms().name(), one.forms().ruleset()));
    }

    private static List<Section> of(Set<Published> maps, Map<EntityKind<?>, Section> sections) {
        return EntityKind.EVALUATED.stream()
                .filter(kind -> maps.contains(kind.published()))
                .map(kind -> sections.getOrDefault(kind, Section.EMPTY))
                .toList();
    }

    /**
     * A snapshot of them, in which lists have the ids of that catalog.
     *
     * @param importedLists the lists that the imported document names
     */
    Snapshot snapshot(Catalog catalog, Set<String> importedLists, Countries countries) {
        Map<String, IdList> lists = catalog.idLists();
        return new Snapshot(
                gates,
                configs,
                layers,
                (name, unitId) -> {
                    IdList list = lists.get(name);
                    return list != null && IdListFiles.isFile(name, list, importedLists) && list.contains(unitId);
                },
                countries);
    }
}
