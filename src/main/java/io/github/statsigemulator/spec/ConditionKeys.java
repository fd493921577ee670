package io.github.statsigemulator.spec;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

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
    String keyOf(KeyedCondition condition) {
        SortedSet<String> clash = clashes.get(condition.key());
        int earlier = clash == null ? 0 : clash.headSet(condition.text()).size();
        return numbered(condition.key(), earlier);
    }

    /** The text of each condition by its key in this document, in the order in which they were added. */
    Map<String, String> texts() {
        Map<String, String> all = new LinkedHashMap<>(texts);
        clashes.forEach((key, clash) -> {
            int earlier = 0;
            for (String text : clash) {
                all.put(numbered(key, earlier++), text);
            }
        });
        return all;
    }

    private static String numbered(String key, int earlier) {
        return earlier == 0 ? key : key + ":" + (earlier + 1);
    }
}
