package io.github.statsigemulator.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    /** Digits beyond which a whole number in exponent form stays in it, so that nobody can blow it up. */
    private static final int LONGEST_INTEGER = 40;

    private Values() {}

    /** An unmodifiable copy of a whole tree in its order, with every number in its one form, and texts that UTF-8 can hold. */
    static Map<String, @Nullable Object> copy(Map<?, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(values.size() * 2);
        values.forEach((name, value) -> copy.put(copy(String.valueOf(name)), copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** An unmodifiable copy of a value: whole numbers (10.0 is one) in the smallest type that holds them, fractions exact. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy(map);
        }
        if (value instanceof Collection<?> list) {
            return copy(list);
        }
        if (value instanceof String text) {
            return copy(text);
        }
        return value instanceof Number number ? copy(number) : value;
    }

    /** Half of a surrogate pair becomes a question mark: neither documents nor answers can hold it. */
    private static String copy(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at))) {
                return new String(text.getBytes(UTF_8), UTF_8);
            }
        }
        return text;
    }

    private static List<@Nullable Object> copy(Collection<?> list) {
        List<@Nullable Object> copy = new ArrayList<>(list.size());
        list.forEach(element -> copy.add(copy(element)));
        return Collections.unmodifiableList(copy);
    }

    private static Number copy(Number number) {
        if (number instanceof BigDecimal exact) {
            return copy(exact.stripTrailingZeros());
        }
        if (number instanceof Double || number instanceof Float) {
            return copy(new BigDecimal(number.toString()).stripTrailingZeros());
        }
        return number instanceof BigInteger whole ? copy(whole) : copy(number.longValue());
    }

    private static Number copy(BigDecimal shortest) {
        boolean whole = shortest.scale() <= 0 && shortest.precision() - shortest.scale() <= LONGEST_INTEGER;
        return whole ? copy(shortest.toBigInteger()) : shortest;
    }

    private static Number copy(BigInteger whole) {
        return whole.bitLength() < Long.SIZE ? copy(whole.longValue()) : whole;
    }

    private static Number copy(long whole) {
        return whole == (int) whole ? (Number) (int) whole : (Number) whole;
    }

    /** The number without needless digits: {@code 100} for 1E+2 and 100.00. */
    static BigDecimal shortest(BigDecimal number) {
        return new BigDecimal(copy(number.stripTrailingZeros()).toString());
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
