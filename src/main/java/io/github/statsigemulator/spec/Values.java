package io.github.statsigemulator.spec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain values of a document: how they are copied, so that nothing can change them, and how they are read. */
final class Values {

    private Values() {}

    /** An unmodifiable copy of a whole tree in its order, with every number in its one form. */
    static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values.size() * 2);
        values.forEach((name, value) -> copy.put(String.valueOf(name), copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** An unmodifiable copy of a value: whole numbers in the smallest type that holds them, fractions exact. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof Collection<?> list) {
            return copy(list);
        }
        return value instanceof Number number ? copy(number) : value;
    }

    private static List<@Nullable Object> copy(Collection<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(element -> copy.add(copy(element)));
        return Collections.unmodifiableList(copy);
    }

    private static Number copy(Number number) {
        if (number instanceof BigInteger whole) {
            return whole.bitLength() < Long.SIZE ? copy(whole.longValue()) : whole;
        }
        if (number instanceof Double || number instanceof Float) {
            BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
            return exact.scale() <= 0 ? copy(exact.toBigInteger()) : exact;
        }
        if (number instanceof Long || number instanceof Short || number instanceof Byte) {
            return copy(number.longValue());
        }
        return number;
    }

    private static Number copy(long number) {
        return number == (int) number ? (Number) (int) number : (Number) number;
    }

    /** The value where it is a string, else null. */
    static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    /** The value where it is a string, else what to take instead. */
    static String textOr(String instead, @Nullable Object value) {
        return value instanceof String text ? text : instead;
    }

    /** The value where it is an object, else an empty one. */
    @SuppressWarnings("unchecked") // copies have string keys only
    static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** The strings of an array, null where the value is none. */
    static @Nullable List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : null;
    }
}
