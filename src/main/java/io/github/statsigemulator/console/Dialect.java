package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of entity is written, as a table of its fields. There are two forms: the contract's, and the live one of
 * the hosted service. In the union of both, which answers have, the contract decides where they disagree.
 *
 * @param <E> the record of the kind
 */
final class Dialect<E extends Entity> {

    private final EntityKind<E> kind;
    private final String path;
    private final List<Field<? super E>> fields;

    private Dialect(EntityKind<E> kind, String path, List<Field<? super E>> fields) {
        this.kind = kind;
        this.path = path;
        this.fields = List.copyOf(fields);
    }

    /**
     * A table that begins with what every kind has.
     *
     * @param path where the Console API has the kind, such as {@code gates}
     */
    @SafeVarargs
    static <E extends Entity> Dialect<E> of(EntityKind<E> kind, String path, Field<E>... fields) {
        List<Field<? super E>> all = new ArrayList<>(MetaFields.ALL);
        for (Field<E> field : fields) {
            all.add(field);
        }
        return new Dialect<>(kind, path, all);
    }

    EntityKind<E> kind() {
        return kind;
    }

    String path() {
        return path;
    }

    List<Field<? super E>> fields() {
        return fields;
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
            Reading<? super E> reading = field.live();
            if (reading != null) {
                form.put(field.name(), reading.of(entity, catalog));
            }
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

    /** The fields of the record that a body sets; the body's other fields do not matter. */
    Map<String, @Nullable Object> read(Map<String, ?> body, boolean creating) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        fields.stream().filter(field -> field.isWritable(creating)).forEach(field -> field.write(body, read));
        return read;
    }
}
