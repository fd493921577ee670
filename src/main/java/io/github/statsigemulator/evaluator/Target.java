package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The target of an operator in the forms that operators read it in. Targets are read more strictly than users' values:
 * a number is no text, and times may have milliseconds.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator_value.rs}.
 *
 * @param raw a text, number, flag, list, map or null
 */
record Target(@Nullable Object raw) {

    @Nullable
    String text() {
        return raw instanceof String text ? text : null;
    }

    /** NaN if it is not a number. */
    double number() {
        return Numbers.read(raw);
    }

    /** In epoch milliseconds, never rescaled; null if it is no instant. */
    @Nullable
    Long time() {
        if (raw instanceof Number number) {
            return (long) number.doubleValue();
        }
        return raw instanceof String text ? timeOf(text) : null;
    }

    private static @Nullable Long timeOf(String text) {
        Long whole = Numbers.parseWhole(text);
        if (whole != null) {
            return whole;
        }
        Timestamp time = Timestamp.parse(text);
        if (time.isKnown()) {
            return time.value();
        }
        double number = Numbers.read(text);
        return Double.isNaN(number) ? null : (Long) (long) number;
    }

    /** The elements of a list under their lower-case form, the last of several that differ in case alone; or null. */
    @Nullable
    Map<String, String> elements() {
        return raw instanceof List<?> list ? byLowerCase(list) : null;
    }

    private static Map<String, String> byLowerCase(List<?> list) {
        Map<String, String> elements = new LinkedHashMap<>();
        for (Object element : list) {
            String text = JsonText.element(element);
            elements.put(text.toLowerCase(Locale.ROOT), text);
        }
        return elements;
    }

    /** The texts of a list in their places, or null. */
    @Nullable
    List<String> places() {
        if (!(raw instanceof List<?> list)) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(JsonText.element(element)));
        return texts;
    }

    /** The keys of a map, or null; layers write buckets so. */
    @Nullable
    Set<String> keys() {
        Map<String, String> entries = entries();
        return entries == null ? null : entries.keySet();
    }

    /** The texts of a map's values under their keys, or null. */
    @Nullable
    Map<String, String> entries() {
        if (!(raw instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), JsonText.element(value)));
        return texts;
    }
}
