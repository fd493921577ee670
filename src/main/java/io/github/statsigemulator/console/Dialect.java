package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.project.Rendering;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of entity is written, as a table of its fields. There are two forms: the contract's, and the live one of
 * the hosted service. In the union of both, which answers have, the contract decides where they disagree. Beside the
 * fields stands what a list of the kind can be filtered by, and what only the hosted service demands of bodies.
 *
 * @param path where the Console API has the kind, such as {@code gates}
 * @param limits what the hosted service demands of a field's value
 * @param needs the fields that the hosted service demands of a body
 * @param <E> the record of the kind
 */
record Dialect<E extends Entity>(
        EntityKind<E> kind,
        String path,
        List<Field<? super E>> fields,
        Filters<E> filters,
        Map<String, Schema<?>> limits,
        Map<Purpose, Set<String>> needs) {

    /** What a full update leaves alone if its body does not mention it. */
    private static final Set<String> LASTING =
            Set.of("id", "name", "idType", "type", "status", "creatorID", "creatorEmail");

    /** What a body is for. */
    enum Purpose {
        CREATE,
        /** A full update: what the body leaves out becomes what it is in a new entity. */
        REPLACE,
        /** A partial update: what the body leaves out stays. */
        PATCH
    }

    Dialect {
        fields = List.copyOf(fields);
        limits = Map.copyOf(limits);
        needs = Map.copyOf(needs);
    }

    /**
     * A table that begins with what every kind has.
     *
     * @param path where the Console API has the kind, such as {@code gates}
     */
    @SafeVarargs
    static <E extends Entity> Dialect<E> of(EntityKind<E> kind, String path, Field<? super E>... fields) {
        List<Field<? super E>> all = new ArrayList<>(MetaFields.ALL);
        for (Field<? super E> field : fields) {
            all.add(field);
        }
        return new Dialect<>(kind, path, all, new Filters<E>(MetaFields.FILTERS), MetaFields.LIMITS, Map.of());
    }

    /** A table of nothing but those fields. */
    @SafeVarargs
    static <E extends Entity> Dialect<E> only(EntityKind<E> kind, String path, Field<? super E>... fields) {
        List<Field<? super E>> all = new ArrayList<>();
        for (Field<? super E> field : fields) {
            all.add(field);
        }
        return new Dialect<>(kind, path, all, new Filters<E>(List.of()), Map.of(), Map.of());
    }

    /** The same with more fields. */
    Dialect<E> and(List<Field<Entity>> more) {
        List<Field<? super E>> all = new ArrayList<>(fields);
        all.addAll(more);
        return new Dialect<>(kind, path, all, filters, limits, needs);
    }

    /** The same with more that lists can be filtered by. */
    @SafeVarargs
    final Dialect<E> filteredBy(Filter<? super E>... more) {
        Filters<E> both = filters;
        for (Filter<? super E> filter : more) {
            both = both.and(filter);
        }
        return new Dialect<>(kind, path, fields, both, limits, needs);
    }

    /** The same with a limit that the hosted service alone has for the value of a field. */
    Dialect<E> limited(String field, Schema<?> limit) {
        Map<String, Schema<?>> more = new LinkedHashMap<>(limits);
        more.put(field, limit);
        return new Dialect<>(kind, path, fields, filters, more, needs);
    }

    /** The same with fields that the hosted service alone demands of bodies for that purpose. */
    Dialect<E> needing(Purpose purpose, String... names) {
        Map<Purpose, Set<String>> more = new LinkedHashMap<>(needs);
        more.put(purpose, Set.of(names));
        return new Dialect<>(kind, path, fields, filters, limits, more);
    }

    /** The entity as the contract has it; what has no value is left out, because the contract knows no null. */
    Map<String, @Nullable Object> contract(E entity, Catalog catalog) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        overlay(form, entity, catalog);
        return form;
    }

    /** The entity as the hosted service has it. */
    Map<String, @Nullable Object> live(E entity, Catalog catalog) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        for (Field<? super E> field : fields) {
            field.writeLive(entity, catalog, form);
        }
        return form;
    }

    /** The entity as an item of a list, where both forms share one object. */
    Map<String, @Nullable Object> item(E entity, Catalog catalog) {
        Map<String, @Nullable Object> form = live(entity, catalog);
        overlay(form, entity, catalog);
        return form;
    }

    private void overlay(Map<String, @Nullable Object> form, E entity, Catalog catalog) {
        for (Field<? super E> field : fields) {
            Reading<? super E> reading = field.contract();
            if (reading != null) {
                Object value = reading.of(entity, catalog);
                form.remove(field.name());
                if (value != null) {
                    form.put(field.name(), value);
                }
            }
        }
    }

    /**
     * The fields of the record that a body sets; the body's other fields do not matter.
     *
     * @throws io.github.statsigemulator.lifecycle.InvalidEntityException if the body lacks what it needs, or a value is
     *     not what its field can have
     */
    Map<String, @Nullable Object> read(Map<String, ?> body, Purpose purpose, Rendering rendering) {
        Faults faults = new Faults();
        if (rendering == Rendering.LIVE) {
            checkLive(body, purpose, faults);
        }
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        for (Field<? super E> field : fields) {
            if (field.isWritable(purpose == Purpose.CREATE)) {
                field.write(body, read, faults);
            }
        }
        if (rendering == Rendering.LIVE && purpose == Purpose.CREATE && body.get("name") == null) {
            read.put("name", body.get("id")); // the hosted service asks for neither
        }
        faults.refuse();
        return read;
    }

    private void checkLive(Map<String, ?> body, Purpose purpose, Faults faults) {
        for (Field<? super E> field : fields) {
            Schema<?> limit = limits.get(field.name());
            if (limit != null) {
                Schemas.check(field.name(), body.get(field.name()), limit, faults);
            }
        }
        Set<String> needed = needs.getOrDefault(purpose, Set.of());
        fields.stream()
                .filter(field -> needed.contains(field.name()) && body.get(field.name()) == null)
                .forEach(field -> faults.add(field.name(), "is required: " + Conformity.due(field.schema())));
    }

    /** The fields of the record that a full update sets back if its body does not have them. */
    Set<String> replaced() {
        return fields.stream()
                .filter(field -> field.isWritable(false) && !LASTING.contains(field.name()))
                .map(field -> field.isKept() ? Field.DETAILS : field.name())
                .collect(Collectors.toSet());
    }
}
