package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.spec.Format;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything that one catalog publishes, compiled. Entities hide the imported specs of their names. */
final class ProjectSpecs {

    /** The kinds that are published as gates. */
    static final Set<Published> GATES = EnumSet.of(Published.GATES, Published.SEGMENTS);

    /** The kinds that are published as configs. */
    static final Set<Published> CONFIGS = EnumSet.of(Published.CONFIGS);

    /** The kinds that are published as layers. */
    static final Set<Published> LAYERS = EnumSet.of(Published.LAYERS);

    private final Catalog catalog;
    private final Map<EntityKind<?>, Section> sections;
    private final Imported imported;
    private final Snapshot snapshot;
    private final IdListFiles idListFiles;
    private final Map<DownloadKey, Download> downloads = new ConcurrentHashMap<>();
    private final Map<ApiKey, Snapshot> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Publication publication;

    private record DownloadKey(View view, Format format) {}

    private ProjectSpecs(Catalog catalog, Map<EntityKind<?>, Section> sections, Imported imported, Snapshot snapshot) {
        this.catalog = catalog;
        this.sections = sections;
        this.imported = imported;
        this.snapshot = snapshot;
        this.idListFiles = IdListFiles.of(catalog, imported);
    }

    /** What a project publishes in which nothing has been made yet. */
    static ProjectSpecs empty(Project project, Countries countries) {
        Snapshot nothing = new Snapshot(Map.of(), Map.of(), Map.of(), IdLists.NONE, countries);
        return new ProjectSpecs(Catalog.empty(project), Map.of(), Imported.NONE, nothing);
    }

    /** What another catalog of the project publishes. What is the same there is not compiled again. */
    ProjectSpecs in(Catalog next, Countries countries) {
        Map<EntityKind<?>, Section> changed = new Recompilation(next, this).sections();
        Imported under = imported.or(next.importedDocument().orElse(null));
        Rulesets rulesets = new Rulesets(changed, !under.equals(imported));
        Snapshot after = new Snapshot(
                rulesets.of(GATES, under.gates(), snapshot.gates()),
                rulesets.of(CONFIGS, under.configs(), snapshot.configs()),
                rulesets.of(LAYERS, under.layers(), snapshot.layers()),
                idLists(next),
                countries);
        return new ProjectSpecs(next, changed, under, under.complete(after, () -> OwnNames.of(changed)));
    }

    private static IdLists idLists(Catalog catalog) {
        Map<String, IdList> lists = catalog.idLists();
        return (name, unitId) -> {
            IdList list = lists.get(name);
            return list != null && list.contains(unitId);
        };
    }

    /**
     * Makes the maps of a snapshot out of those of the one before.
     *
     * @param isAnew whether nothing of the maps before can be kept
     */
    private record Rulesets(Map<EntityKind<?>, Section> sections, boolean isAnew) {

        Map<String, Ruleset> of(Set<Published> maps, Map<String, SpecForms> imported, Map<String, Ruleset> before) {
            List<Section> own = EntityKind.ALL.stream()
                    .filter(kind -> maps.contains(kind.published()))
                    .map(sections::get)
                    .toList();
            if (isAnew) {
                Map<String, Ruleset> rulesets = new HashMap<>();
                imported.forEach((name, forms) -> rulesets.put(name, forms.ruleset()));
                own.forEach(section -> put(rulesets, section.all()));
                return rulesets;
            }
            return own.stream().allMatch(Section::isUnchanged) ? before : changed(own, imported, before);
        }

        private static Map<String, Ruleset> changed(
                List<Section> own, Map<String, SpecForms> imported, Map<String, Ruleset> before) {
            Map<String, Ruleset> rulesets = new HashMap<>(before);
            for (Section section : own) {
                for (Compiled gone : section.gone()) {
                    SpecForms shownAgain = imported.get(gone.forms().name());
                    rulesets.computeIfPresent(
                            gone.forms().name(), (name, ruleset) -> shownAgain == null ? null : shownAgain.ruleset());
                }
            }
            own.forEach(section -> put(rulesets, section.fresh()));
            return rulesets;
        }

        private static void put(Map<String, Ruleset> rulesets, List<Compiled> compiled) {
            compiled.forEach(one -> rulesets.put(one.forms().name(), one.forms().ruleset()));
        }
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

    /** What answers for a key; for one that does not see all, it is made when that first asks, and kept as downloads are. */
    Snapshot snapshot(ApiKey key) {
        return key.isBound() ? seen.computeIfAbsent(key, this::seen) : snapshot;
    }

    private Snapshot seen(ApiKey key) {
        return new DocumentParts(this, View.of(key, List.of())).snapshot();
    }

    Imported imported() {
        return imported;
    }

    /** What clients get to see of this catalog; put together when it is first asked for. */
    Publication publication() {
        Publication known = publication;
        return known == null ? publish() : known;
    }

    private synchronized Publication publish() {
        Publication known = publication;
        if (known == null) {
            known = Publication.of(this);
            publication = known;
        }
        return known;
    }

    OwnNames ownNames() {
        return OwnNames.of(sections);
    }

    Section section(EntityKind<?> kind) {
        return sections.getOrDefault(kind, Section.EMPTY);
    }

    /** The document for a key; assembled when it is first asked for, and kept while this catalog is the present one. */
    Download download(View view, Format format) {
        return downloads.computeIfAbsent(
                new DownloadKey(view, format),
                key -> new Download(
                        catalog.time(),
                        new DocumentParts(this, key.view()).assembly().bytes(key.format())));
    }

    /** The id lists that are fetched beside the document. */
    IdListFiles idListFiles() {
        return idListFiles;
    }
}
