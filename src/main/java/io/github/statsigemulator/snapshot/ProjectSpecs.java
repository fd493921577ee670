package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.spec.Format;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    private final Rulesets rulesets;
    private final Snapshot snapshot;
    private final Map<DownloadKey, Download> downloads = new ConcurrentHashMap<>();
    private final Map<ApiKey, Snapshot> seen = new ConcurrentHashMap<>();
    private volatile @Nullable Publication publication;
    private volatile @Nullable IdListFiles idListFiles;

    private record DownloadKey(View view, Format format) {}

    private ProjectSpecs(
            Catalog catalog,
            Map<EntityKind<?>, Section> sections,
            Imported imported,
            Rulesets rulesets,
            Countries countries) {
        this.catalog = catalog;
        this.sections = sections;
        this.imported = imported;
        this.rulesets = rulesets;
        this.snapshot = imported.complete(rulesets.snapshot(catalog, imported.idLists(), countries), this::ownNames);
    }

    /** What a project publishes in which nothing has been made yet. */
    static ProjectSpecs empty(Project project, Countries countries) {
        return new ProjectSpecs(Catalog.empty(project), Map.of(), Imported.NONE, Rulesets.NONE, countries);
    }

    /** What another catalog of the project publishes. What is the same there is not compiled again. */
    ProjectSpecs in(Catalog next, Countries countries) {
        Map<EntityKind<?>, Section> changed = new Recompilation(next, this).sections();
        Imported under = imported.or(next.importedDocument().orElse(null));
        Rulesets after = under.equals(imported) ? rulesets.followedBy(changed, under) : Rulesets.of(changed, under);
        return new ProjectSpecs(next, changed, under, after, countries);
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

    /** Every entity of the kind, compiled, in the order of creation. */
    Stream<Compiled> compiled(EntityKind<?> kind) {
        Map<String, Compiled> all = section(kind).all();
        return catalog.all(kind).stream().flatMap(entity -> Stream.ofNullable(all.get(entity.id())));
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

    /** The id lists that are fetched beside the document; two that are put together at the same time are alike. */
    IdListFiles idListFiles() {
        IdListFiles known = idListFiles;
        if (known == null) {
            known = IdListFiles.of(catalog, imported.idLists());
            idListFiles = known;
        }
        return known;
    }
}
