package io.github.statsigemulator.spec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The conditions of one v2 document by key. Where different conditions hash to one key, the first in the order of their
 * texts has it, and the others get a number behind it: {@code KEY:2}, {@code KEY:3}.
 */
final class ConditionKeys {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, SortedSet<String>> clashes = new HashMap<>();

    void add(Collection<KeyedCondition> conditions) {
        conditions.forEach(this::add);
    }

    private void add(KeyedCondition condition) {
        String first = texts.putIfAbsent(condition.key(), condition.text());
        if (first != null && !first.equals(condition.text())) {
            SortedSet<String> clash = clashes.computeIfAbsent(condition.key(), key -> new TreeSet<>());
            clash.add(first);
            clash.add(condition.text());
        }
    }

    /** Whether one of the conditions shares its key with a different one. */
    boolean clash(Collection<KeyedCondition> conditions) {
        return !clashes.isEmpty() && conditions.stream().anyMatch(condition -> clashes.containsKey(condition.key()));
    }

    /** The key of a condition in this document. */
    String keyOf(SpecCondition condition) {
        KeyedCondition keyed = KeyedCondition.of(condition);
        return keyOf(keyed.key(), keyed.text());
    }

    private String keyOf(String key, String text) {
        SortedSet<String> clash = clashes.get(key);
        int earlier = clash == null ? 0 : clash.headSet(text).size();
        return earlier == 0 ? key : key + ":" + (earlier + 1);
    }

    /** Each condition behind its key in this document, as an entry of a map, in the order in which they were added. */
    Stream<byte[]> entries() {
        return texts.entrySet().stream()
                .flatMap(entry -> texts(entry.getKey(), entry.getValue())
                        .map(text -> '"' + keyOf(entry.getKey(), text) + "\":" + text))
                .map(entry -> entry.getBytes(UTF_8));
    }

    private Stream<String> texts(String key, String first) {
        SortedSet<String> clash = clashes.get(key);
        return clash == null ? Stream.of(first) : clash.stream();
    }
}
