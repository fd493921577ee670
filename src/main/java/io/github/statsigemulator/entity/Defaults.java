package io.github.statsigemulator.entity;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fields mean that a document leaves out. */
final class Defaults {

    private static final String USER_ID = "userID";

    private Defaults() {}

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** A copy that keeps the order of keys and may hold nulls, as JSON objects do. */
    static Map<String, Object> object(@Nullable Map<String, Object> fields) {
        return fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static String idType(@Nullable String idType) {
        return idType == null || idType.isEmpty() ? USER_ID : idType;
    }

    static boolean flag(@Nullable Boolean flag, boolean otherwise) {
        return flag == null ? otherwise : flag;
    }

    static BigDecimal percentage(@Nullable BigDecimal percentage, int otherwise) {
        return percentage == null ? BigDecimal.valueOf(otherwise) : percentage;
    }
}
