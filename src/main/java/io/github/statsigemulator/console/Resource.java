package io.github.statsigemulator.console;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.lifecycle.Step;
import io.github.statsigemulator.lifecycle.Users;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import io.github.statsigemulator.store.EntityStore;
import io.github.statsigemulator.store.EntityVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the Console API does with entities of any kind, and the messages that go with it.
 *
 * @param <E> the record of the kind
 */
final class Resource<E extends Entity> {

    private static final String UPDATED = "updated";

    private final EntityStore store;
    private final Entities entities;
    private final Dialect<E> dialect;
    private final EntityKind<E> kind;

    Resource(EntityStore store, Entities entities, Dialect<E> dialect) {
        this.store = store;
        this.entities = entities;
        this.dialect = dialect;
        this.kind = dialect.kind();
    }

    Listing<E> list(Caller caller, Paging paging) {
        Catalog catalog = catalog(caller);
        return page(catalog.all(kind), dialect.path(), paging, catalog);
    }

    /** A list that can be narrowed by one thing more than lists of the kind can. */
    Listing<E> list(Caller caller, Paging paging, Filter<E> more) {
        Catalog catalog = catalog(caller);
        return page(dialect.filters().and(more).pages(dialect.path(), paging, catalog.all(kind)), catalog);
    }

    /** A page of some of the entities, found at that path, filtered as lists of the kind are. */
    Listing<E> page(Collection<E> some, String path, Paging paging, Catalog catalog) {
        return page(dialect.filters().pages(path, paging, some), catalog);
    }

    private Listing<E> page(Pages<E> pages, Catalog catalog) {
        return Listing.of(
                kind.title() + "s listed successfully.",
                pages,
                entity -> dialect.item(entity, catalog),
                entity -> dialect.live(entity, catalog));
    }

    /** What the entity was after each edit, the newest first; to write one of them back restores it. */
    Listing<E> versions(Caller caller, String id, Paging paging) {
        E present = get(caller, id);
        List<E> all = store.versions(caller.project(), kind, present.id()).stream()
                .map(EntityVersion::entity)
                .toList();
        return page(new Pages<>(path(present) + "/versions", paging, all), catalog(caller));
    }

    /**
     * The entities of this kind that rest on one of another kind.
     *
     * @param list what the list is called below the other entity
     */
    <O extends Entity> Listing<E> restingOn(Resource<O> others, String id, String list, Caller caller, Paging paging) {
        Catalog catalog = catalog(caller);
        O other = catalog.get(others.kind, id);
        return page(new Pages<>(others.path(other) + "/" + list, paging, Users.of(other, kind, catalog)), catalog);
    }

    Reply<E> create(Caller caller, JsonBody body) {
        return reply(caller, entities.create(caller, kind, read(caller, body, Purpose.CREATE)), done("created"));
    }

    /** Creates what the body says, unless it says {@code dryRun}. */
    Reply<E> createOrRehearse(Caller caller, JsonBody body) {
        Map<String, ?> fields = read(caller, body, Purpose.CREATE);
        return changeOrRehearse(caller, body, "created", draft -> entities.create(draft, kind, fields));
    }

    /** Changes what the body has, unless it says {@code dryRun}. */
    Reply<E> updateOrRehearse(Caller caller, String id, JsonBody body) {
        Map<String, ?> fields = read(caller, body, Purpose.PATCH);
        return changeOrRehearse(caller, body, UPDATED, draft -> entities.patch(draft, kind, id, present -> fields));
    }

    /** Changes what the body has and sets back what it leaves out, unless it says {@code dryRun}. */
    Reply<E> replaceOrRehearse(Caller caller, String id, JsonBody body) {
        Map<String, ?> fields = read(caller, body, Purpose.REPLACE);
        return changeOrRehearse(
                caller, body, UPDATED, draft -> entities.replace(draft, kind, id, fields, dialect.replaced()));
    }

    /** A body with {@code dryRun} only asks whether the change could be made, and what would come of it. */
    private Reply<E> changeOrRehearse(Caller caller, JsonBody body, String what, Function<Draft, E> change) {
        return Boolean.TRUE.equals(body.fields().get("dryRun"))
                ? reply(caller, entities.rehearse(caller, change), done("validated"))
                : reply(caller, entities.change(caller, change), done(what));
    }

    private Map<String, ?> read(Caller caller, JsonBody body, Purpose purpose) {
        return dialect.read(body.fields(), purpose, caller.rendering());
    }

    Reply<E> read(Caller caller, String id) {
        return reply(caller, get(caller, id), done("read"));
    }

    /** Changes what the body has. */
    Reply<E> update(Caller caller, String id, JsonBody body) {
        return update(caller, id, present -> read(caller, body, Purpose.PATCH));
    }

    /** Changes what the body has, and sets back what it leaves out. */
    Reply<E> replace(Caller caller, String id, JsonBody body) {
        Map<String, ?> fields = read(caller, body, Purpose.REPLACE);
        return reply(caller, entities.replace(caller, kind, id, fields, dialect.replaced()), done(UPDATED));
    }

    /** Changes fields of the record, to what depends on how it is now. */
    Reply<E> update(Caller caller, String id, Function<E, Map<String, ?>> changes) {
        return reply(caller, patch(caller, id, changes), done(UPDATED));
    }

    E patch(Caller caller, String id, Function<E, Map<String, ?>> changes) {
        return entities.patch(caller, kind, id, changes);
    }

    Reply<E> apply(Caller caller, String id, String action, Step<E> step) {
        return apply(caller, id, action, step, done(UPDATED));
    }

    Reply<E> apply(Caller caller, String id, String action, Step<E> step, String message) {
        return reply(caller, entities.apply(caller, kind, id, action, step), message);
    }

    Message delete(Caller caller, String id) {
        entities.delete(caller, kind, id);
        return new Message(done("deleted"));
    }

    E get(Caller caller, String id) {
        return catalog(caller).get(kind, id);
    }

    Catalog catalog(Caller caller) {
        return store.catalog(caller.project());
    }

    Reply<E> reply(Caller caller, E entity, String message) {
        Catalog catalog = catalog(caller);
        return Reply.of(dialect.contract(entity, catalog), message, dialect.live(entity, catalog));
    }

    Map<String, @Nullable Object> live(Caller caller, E entity) {
        return dialect.live(entity, catalog(caller));
    }

    EntityKind<E> kind() {
        return kind;
    }

    /** Where the entity is found, below the root of the API. */
    String path(E entity) {
        return dialect.path() + "/" + entity.id();
    }

    String done(String what) {
        return "%s %s successfully.".formatted(kind.title(), what);
    }
}
