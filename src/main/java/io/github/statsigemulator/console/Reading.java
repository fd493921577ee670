package io.github.statsigemulator.console;

import io.github.statsigemulator.store.Catalog;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value that a field has in an answer.
 *
 * @param <E> the record of the kind
 */
@FunctionalInterface
interface Reading<E> {

    /** The value, ready to be written as JSON, or null. */
    @Nullable
    Object of(E entity, Catalog catalog);
}
