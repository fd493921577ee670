package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Snapshots;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import io.github.statsigemulator.store.EntityStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every change of an entity. What comes in are fields as the records call them; what does not hold together is refused
 * with an {@link InvalidEntityException}, and nothing of it is stored.
 */
@Component
public class Entities {

    private final EntityStore store;
    private final Snapshots snapshots;
    private final Bodies bodies;

    Entities(EntityStore store, Snapshots snapshots, Bodies bodies) {
        this.store = store;
        this.snapshots = snapshots;
        this.bodies = bodies;
    }

    /**
     * Makes one change of whatever parts; what it leads to is compiled before it is stored.
     *
     * @throws InvalidEntityException if the result cannot be evaluated
     */
    public <R> R change(Caller caller, Function<Draft, R> work) {
        return store.change(caller, checked(work));
    }

    /** What {@link #change} would return or throw, while nothing changes. */
    public <R> R rehearse(Caller caller, Function<Draft, R> work) {
        return store.rehearse(caller, checked(work));
    }

    private <R> Function<Draft, R> checked(Function<Draft, R> work) {
        return draft -> {
            draft.check(this::compile);
            return work.apply(draft);
        };
    }

    private void compile(Catalog next) {
        Faults faults = new Faults();
        snapshots.check(next).forEach(fault -> faults.add(fault.property(), fault.message()));
        faults.refuse();
    }

    /** Makes a new entity of the fields; it needs a name, and takes its id from there if none is given. */
    public <E extends Entity> E create(Caller caller, EntityKind<E> kind, Map<String, ?> fields) {
        return change(caller, draft -> create(draft, kind, fields));
    }

    /** Makes a new entity as part of a {@link #change}. */
    public <E extends Entity> E create(Draft draft, EntityKind<E> kind, Map<String, ?> fields) {
        Object name = fields.get("name");
        if (name == null || name.equals("")) {
            throw InvalidEntityException.at("name", "is required: a text");
        }
        Map<String, ?> supplied = Conducts.of(kind).supplied(fields, draft);
        E sent = bodies.read(kind.type(), ProjectSettings.applied(kind, supplied, draft));
        return put(draft, kind, identified(kind, sent, draft), null);
    }

    /** Changes the fields that are given of the entity of that id or name. */
    public <E extends Entity> E patch(Caller caller, EntityKind<E> kind, String id, Map<String, ?> fields) {
        return patch(caller, kind, id, present -> fields);
    }

    /** Changes fields of the entity of that id or name, to what depends on how it is now. */
    public <E extends Entity> E patch(
            Caller caller, EntityKind<E> kind, String id, Function<E, Map<String, ?>> fields) {
        return change(caller, draft -> patch(draft, kind, id, fields));
    }

    /** Changes fields of an entity as part of a {@link #change}. */
    public <E extends Entity> E patch(Draft draft, EntityKind<E> kind, String id, Function<E, Map<String, ?>> fields) {
        E present = draft.get(kind, id);
        return put(draft, kind, bodies.merge(kind, present, named(fields.apply(present))), present);
    }

    /**
     * Changes the entity of that id or name to what the fields say.
     *
     * @param replaced fields of the record that become what they are in a new entity if they are not among the fields
     */
    public <E extends Entity> E replace(
            Caller caller, EntityKind<E> kind, String id, Map<String, ?> fields, Set<String> replaced) {
        return change(caller, draft -> replace(draft, kind, id, fields, replaced));
    }

    /** Changes an entity to what the fields say as part of a {@link #change}. */
    public <E extends Entity> E replace(
            Draft draft, EntityKind<E> kind, String id, Map<String, ?> fields, Set<String> replaced) {
        E present = draft.get(kind, id);
        return put(draft, kind, bodies.replace(kind, present, named(fields), replaced), present);
    }

    /** Takes a step in the life of the entity of that id or name. */
    public <E extends Entity> E apply(Caller caller, EntityKind<E> kind, String id, String action, Step<E> step) {
        return change(caller, draft -> {
            E present = draft.get(kind, id);
            E stored = draft.put(step.take(present, draft));
            draft.audit(kind, stored.id(), action);
            return stored;
        });
    }

    /**
     * Deletes the entity of that id or name, and takes it off the lists of holdouts.
     *
     * @throws EntityInUseException if the evaluation of others needs it
     */
    public void delete(Caller caller, EntityKind<?> kind, String id) {
        change(caller, draft -> delete(draft, kind, id));
    }

    /** Deletes an entity as part of a {@link #change}. */
    public <E extends Entity> E delete(Draft draft, EntityKind<E> kind, String id) {
        E present = draft.get(kind, id);
        Conducts.of(kind).letGo(present, draft);
        draft.delete(kind, present.id());
        return present;
    }

    private <E extends Entity> E put(Draft draft, EntityKind<E> kind, E sent, @Nullable E before) {
        Conduct<E> conduct = Conducts.of(kind);
        E complete = conduct.complete(sent, before, draft);
        Faults faults = new Faults();
        conduct.checkNames(complete, before == null, draft.catalog(), faults);
        conduct.check(complete, before, draft, faults);
        Project project = draft.catalog().project();
        Soundness.check(
                complete, before, draft.catalog(), reference -> reference.isImported(project, snapshots), faults);
        faults.refuse();
        E stored = draft.put(conduct.settle(complete, before, draft));
        Register.add(stored, draft);
        return stored;
    }

    /** An id never changes once there is one; a name can change but not go. */
    private static Map<String, ?> named(Map<String, ?> fields) {
        Map<String, Object> changes = new LinkedHashMap<>(fields);
        changes.remove("id");
        changes.remove("name", null);
        return changes;
    }

    private static <E extends Entity> E identified(EntityKind<E> kind, E sent, Draft draft) {
        Meta identified = sent.meta().withId(Conducts.of(kind).idFor(sent, draft));
        return kind.type().cast(sent.withMeta(identified));
    }
}
