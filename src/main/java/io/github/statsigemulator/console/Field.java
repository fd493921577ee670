package io.github.statsigemulator.console;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Dialect}: a field as it is called on the wire, what it is in either form of an answer, and what a
 * body may do with it.
 *
 * @param schema what the contract says of it, or the live form if the contract has no such field
 * @param contract its value in the contract's form; null if it is not there
 * @param live its value in the form of the hosted service; null if it is not there
 * @param isAlike whether the live form, if it has the field, is what the schema says too
 * @param writable when a body may set it; at other times it is ignored
 * @param <E> the record of the kind
 */
record Field<E>(
        String name,
        Schema<?> schema,
        @Nullable Reading<E> contract,
        @Nullable Reading<E> live,
        boolean isAlike,
        Writable writable,
        Writing writing) {

    /** When a body may set a field. */
    enum Writable {
        ALWAYS,
        AT_CREATION,
        NEVER
    }

    /** A field that is the same in both forms. */
    static <E> Field<E> both(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        Reading<E> reading = (entity, catalog) -> value.apply(entity);
        return row(name, schema, reading, reading, true);
    }

    /** A field whose value has another form in either. */
    static <E> Field<E> differing(
            String name, Schema<?> schema, Function<E, @Nullable Object> contract, Function<E, @Nullable Object> live) {
        return row(
                name,
                schema,
                (entity, catalog) -> contract.apply(entity),
                (entity, catalog) -> live.apply(entity),
                false);
    }

    /** A field that only the contract has. */
    static <E> Field<E> contract(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        return row(name, schema, (entity, catalog) -> value.apply(entity), null, true);
    }

    /** A field that only the contract has, and that other entities decide. */
    static <E> Field<E> contractFound(String name, Schema<?> schema, Reading<E> value) {
        return Field.<E>row(name, schema, value, null, true).readOnly();
    }

    /** A field that only the hosted service has. */
    static <E> Field<E> live(String name, Schema<?> schema, Function<E, @Nullable Object> value) {
        return row(name, schema, null, (entity, catalog) -> value.apply(entity), true);
    }

    /** A field that only the hosted service has, and that other entities decide. */
    static <E> Field<E> liveFound(String name, Schema<?> schema, Reading<E> value) {
        return Field.<E>row(name, schema, null, value, true).readOnly();
    }

    /** A field that only the hosted service has, with the same value for every entity; bodies cannot set it. */
    static <E> Field<E> constant(String name, Schema<?> schema, @Nullable Object value) {
        return Field.<E>live(name, schema, entity -> value).readOnly();
    }

    private static <E> Field<E> row(
            String name, Schema<?> schema, @Nullable Reading<E> contract, @Nullable Reading<E> live, boolean isAlike) {
        Writing asItIs = (value, fields) -> fields.put(name, value);
        return new Field<>(name, schema, contract, live, isAlike, Writable.ALWAYS, asItIs);
    }

    Field<E> readOnly() {
        return with(Writable.NEVER, writing);
    }

    Field<E> atCreation() {
        return with(Writable.AT_CREATION, writing);
    }

    /** The field that a body writes under another name or in another form than the record has. */
    Field<E> written(Writing differently) {
        return with(writable, differently);
    }

    private Field<E> with(Writable when, Writing how) {
        return new Field<>(name, schema, contract, live, isAlike, when, how);
    }

    boolean isWritable(boolean creating) {
        return writable == Writable.ALWAYS || (creating && writable == Writable.AT_CREATION);
    }

    /** Moves the value out of the body into the record's fields, if the body has one. */
    void write(Map<String, ?> body, Map<String, @Nullable Object> fields) {
        if (body.containsKey(name)) {
            writing.write(body.get(name), fields);
        }
    }
}
