package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Dialect}: a field as it is called on the wire, what it is in either form of an answer, and what a
 * body may do with it.
 *
 * @param schema what the contract says of it, or the live form if the contract has no such field
 * @param held what a value is held against as it is sent; null if it is enough that the record can have it
 * @param contract its value in the contract's form; null if it is not there
 * @param live its value in the form of the hosted service; null if it is not there
 * @param traits what else is to know of it
 * @param writing where its value goes when a body is read
 * @param <E> the record of the kind
 */
record Field<E>(
        String name,
        Schema<?> schema,
        @Nullable Schema<?> held,
        @Nullable Reading<E> contract,
        @Nullable Reading<E> live,
        Traits traits,
        Writing writing) {

    /** Where a record has the fields that nothing but the Console shows. */
    static final String DETAILS = "details";

    /** When a body may set a field. */
    enum Writable {
        ALWAYS,
        AT_CREATION,
        NEVER
    }

    /**
     * What else is to know of a field.
     *
     * @param isAlike whether the live form, if it has the field, is what the schema says too
     * @param isOptional whether the live form leaves it out while it has no value, instead of showing null
     * @param isKept whether it is one of the record's details
     * @param writable when a body may set it; at other times it is ignored
     */
    record Traits(boolean isAlike, boolean isOptional, boolean isKept, Writable writable) {

        static final Traits ALIKE = new Traits(true, false, false, Writable.ALWAYS);
        static final Traits DIFFERING = new Traits(false, false, false, Writable.ALWAYS);
        static final Traits KEPT = new Traits(true, false, true, Writable.ALWAYS);
        static final Traits OPTIONAL = new Traits(true, true, true, Writable.ALWAYS);
    }

    /** A field that is the same in both forms. */
    static <E> Field<E> both(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        Reading<E> reading = (entity, catalog) -> value.apply(entity);
        return row(name, schema, reading, reading, Traits.ALIKE);
    }

    /** A field whose value has another form in either. */
    static <E> Field<E> differing(
            String name, Schema<?> schema, Function<E, @Nullable Object> contract, Function<E, @Nullable Object> live) {
        return row(
                name,
                schema,
                (entity, catalog) -> contract.apply(entity),
                (entity, catalog) -> live.apply(entity),
                Traits.DIFFERING);
    }

    /** A field that only the contract has. */
    static <E> Field<E> contract(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        return row(name, schema, (entity, catalog) -> value.apply(entity), null, Traits.ALIKE);
    }

    /** A field that only the contract has, and that other entities decide. */
    static <E> Field<E> contractFound(String name, Schema<?> schema, Reading<E> value) {
        return Field.<E>row(name, schema, value, null, Traits.ALIKE).readOnly();
    }

    /** A field that only the hosted service has. */
    static <E> Field<E> live(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        return row(name, schema, null, (entity, catalog) -> value.apply(entity), Traits.ALIKE);
    }

    /** A field that only the hosted service has, and that other entities decide. */
    static <E> Field<E> liveFound(String name, Schema<?> schema, Reading<E> value) {
        return Field.<E>row(name, schema, null, value, Traits.ALIKE).readOnly();
    }

    /** A field that only the hosted service has, with the same value for every entity; bodies cannot set it. */
    static <E> Field<E> constant(String name, Schema<?> schema, @Nullable Object value) {
        return Field.<E>live(name, schema, entity -> value).readOnly();
    }

    /**
     * A field that only the hosted service has and that means nothing here: what was written is shown again. Its schema
     * is what a value is held against.
     *
     * @param otherwise shown while nothing was written, null too
     */
    static <E extends Entity> Field<E> kept(String name, Schema<?> schema, @Nullable Object otherwise) {
        return kept(name, schema, otherwise, Traits.KEPT);
    }

    /** A field like {@link #kept}, which answers leave out while nothing was written. */
    static <E extends Entity> Field<E> optional(String name, Schema<?> schema) {
        return kept(name, schema, null, Traits.OPTIONAL);
    }

    private static <E extends Entity> Field<E> kept(
            String name, Schema<?> schema, @Nullable Object otherwise, Traits traits) {
        return Field.<E>row(
                        name,
                        schema,
                        null,
                        (entity, catalog) -> entity.meta().details().getOrDefault(name, otherwise),
                        traits)
                .held(schema)
                // what is shown anyway is not kept, so that to send back what was read changes nothing
                .written((value, fields) -> details(fields).put(name, Objects.equals(value, otherwise) ? null : value));
    }

    /** Where a body's values for kept fields are gathered, to become the record's details. */
    @SuppressWarnings("unchecked") // nothing else is put there
    static Map<String, @Nullable Object> details(Map<String, @Nullable Object> fields) {
        return (Map<String, @Nullable Object>)
                fields.computeIfAbsent(DETAILS, name -> new LinkedHashMap<String, @Nullable Object>());
    }

    private static <E> Field<E> row(
            String name, Schema<?> schema, @Nullable Reading<E> contract, @Nullable Reading<E> live, Traits traits) {
        return new Field<>(name, schema, null, contract, live, traits, (value, fields) -> fields.put(name, value));
    }

    Field<E> readOnly() {
        return writable(Writable.NEVER);
    }

    Field<E> atCreation() {
        return writable(Writable.AT_CREATION);
    }

    private Field<E> writable(Writable when) {
        Traits changed = new Traits(traits.isAlike, traits.isOptional, traits.isKept, when);
        return new Field<>(name, schema, held, contract, live, changed, writing);
    }

    /** The field that a body writes under another name or in another form than the record has. */
    Field<E> written(Writing differently) {
        return new Field<>(name, schema, held, contract, live, traits, differently);
    }

    /** The field whose values are held against that schema as they are sent, before a record is made of them. */
    Field<E> held(Schema<?> schema) {
        return new Field<>(name, this.schema, schema, contract, live, traits, writing);
    }

    boolean isAlike() {
        return traits.isAlike;
    }

    boolean isKept() {
        return traits.isKept;
    }

    boolean isWritable(boolean creating) {
        return traits.writable == Writable.ALWAYS || (creating && traits.writable == Writable.AT_CREATION);
    }

    /** Adds the field to the live form, if it has it. */
    void writeLive(E entity, Catalog catalog, Map<String, @Nullable Object> form) {
        if (live != null) {
            Object value = live.of(entity, catalog);
            if (value != null || !traits.isOptional) {
                form.put(name, value);
            }
        }
    }

    /** Moves the value out of the body into the record's fields, if the body has one; null for an array is none. */
    void write(Map<String, ?> body, Map<String, @Nullable Object> fields, Faults faults) {
        if (!body.containsKey(name)) {
            return;
        }
        Object value = body.get(name);
        if (traits.isKept && "".equals(value)) {
            value = null;
        }
        if (held != null) {
            Schemas.check(name, value, held, faults);
        }
        if (value != null || !Schemas.isList(schema)) {
            writing.write(value, fields);
        }
    }

    /** The text that was written for a kept field, for filters; the other one if there is none. */
    static String text(Entity entity, String name, String otherwise) {
        return entity.meta().details().get(name) instanceof String text ? text : otherwise;
    }
}
