package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.EntityStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What each project publishes at present, compiled. A change is compiled when somebody first asks after it: only the
 * entities that it touched, once.
 */
@Component
public class Snapshots {

    private static final List<EntityKind<?>> GATES = kinds(EntityKind.Published.GATES);
    private static final List<EntityKind<?>> CONFIGS = kinds(EntityKind.Published.CONFIGS);
    private static final List<EntityKind<?>> LAYERS = kinds(EntityKind.Published.LAYERS);

    private final Function<Project, Catalog> catalogs;
    private final Countries countries = new AddressTable();
    private final Map<Project, Present> projects = new ConcurrentHashMap<>();
    private final LongAdder compilations = new LongAdder();

    @Autowired
    public Snapshots(EntityStore store) {
        this(store::catalog);
    }

    public Snapshots(Function<Project, Catalog> catalogs) {
        this.catalogs = catalogs;
    }

    private static List<EntityKind<?>> kinds(EntityKind.Published map) {
        return EntityKind.ALL.stream().filter(kind -> kind.published() == map).toList();
    }

    /** What the project publishes now; every change whose answer has been given is in it. */
    public Snapshot of(Project project) {
        return specs(project).snapshot();
    }

    /** The same for somebody whose key may not see all: what an SDK with the key would answer from its document. */
    public Snapshot of(Caller caller) {
        return specs(caller.project()).snapshot(caller.key());
    }

    /** The same, with what clients get to see besides answers. */
    public Publication publication(Project project) {
        return specs(project).publication();
    }

    /**
     * Compiles what a catalog that is about to be stored changes, so that the next question finds it done.
     *
     * @return what cannot be evaluated in it, unless the present catalog has the same fault
     */
    public List<Fault> check(Catalog next) {
        specs(next.project());
        return present(next.project()).check(next);
    }

    /** What the document holds that lies under the project's entities; nothing if none does. */
    public ImportedSpecs imported(Project project) {
        return ImportedSpecs.of(specs(project).imported());
    }

    /** Whether the document that lies under the project's entities has something of the kind by that name. */
    public boolean isImported(Project project, EntityKind<?> kind, String name) {
        return specs(project).imported().has(kind, name);
    }

    /** The id of the gate or holdout of exactly that name; the name itself if there is none. */
    public String gateNamed(String name, Project project) {
        return idOf(name, GATES, project);
    }

    /** The id of the dynamic config, experiment or autotune of exactly that name; the name itself if there is none. */
    public String configNamed(String name, Project project) {
        return idOf(name, CONFIGS, project);
    }

    /** The id of the layer of exactly that name; the name itself if there is none. */
    public String layerNamed(String name, Project project) {
        return idOf(name, LAYERS, project);
    }

    private String idOf(String name, List<EntityKind<?>> kinds, Project project) {
        Catalog catalog = specs(project).catalog();
        for (EntityKind<?> kind : kinds) {
            Optional<? extends Entity> named = catalog.find(kind, name);
            if (named.isPresent()) {
                return named.get().id();
            }
        }
        return name;
    }

    /** How many entities have been compiled since the start. */
    public long compilations() {
        return compilations.sum();
    }

    ProjectSpecs specs(Project project) {
        return present(project).of(() -> catalogs.apply(project));
    }

    /** What the project publishes now, unless somebody would have to wait for it. */
    Optional<ProjectSpecs> atHand(Project project) {
        return Optional.ofNullable(projects.get(project))
                .flatMap(present -> present.atHand(() -> catalogs.apply(project)));
    }

    private Present present(Project project) {
        Present present = projects.get(project);
        return present == null ? projects.computeIfAbsent(project, Present::new) : present;
    }

    /** The latest compiled catalog of one project. */
    private final class Present {

        private volatile ProjectSpecs specs;
        private ProjectSpecs checked;

        Present(Project project) {
            specs = ProjectSpecs.empty(project, countries);
            checked = specs;
        }

        ProjectSpecs of(Supplier<Catalog> catalog) {
            ProjectSpecs known = specs;
            return known.catalog() == catalog.get() ? known : compile(catalog);
        }

        Optional<ProjectSpecs> atHand(Supplier<Catalog> catalog) {
            ProjectSpecs known = specs;
            boolean isLatest = known.catalog().isStored() && known.catalog() == catalog.get();
            return isLatest ? Optional.of(known) : Optional.empty();
        }

        private synchronized ProjectSpecs compile(Supplier<Catalog> catalog) {
            // asked again, since another thread may have compiled a later one while this one waited
            Catalog latest = catalog.get();
            if (specs.catalog() != latest) {
                specs = checked.catalog() == latest ? checked : compiled(latest);
                checked = specs;
            }
            return specs;
        }

        synchronized List<Fault> check(Catalog next) {
            checked = compiled(next);
            return checked.newFaults(specs);
        }

        private ProjectSpecs compiled(Catalog catalog) {
            ProjectSpecs compiled = specs.in(catalog, countries);
            compilations.add(compiled.compilations());
            return compiled;
        }
    }
}
