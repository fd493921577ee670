package io.github.statsigemulator.console;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the value that a body has for a field into the fields that the record calls so. */
@FunctionalInterface
interface Writing {

    void write(@Nullable Object value, Map<String, @Nullable Object> fields);
}
