package io.github.statsigemulator.lifecycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives ids to the parts of an entity: rules, groups, variants. A part keeps its id as long as it lives, because users
 * are placed by it; only a part that is really new gets one derived from its name.
 */
final class PartIds {

    /** A part; an empty id means none was given. */
    record Part(String id, String name) {}

    /** The id of the {@code ordinal}-th part (from 0) of that name. */
    interface Derivation {
        String id(String name, int ordinal);
    }

    private final Derivation derivation;
    private final Map<String, Deque<String>> kept = new HashMap<>();
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private PartIds(List<Part> before, List<Part> sent, Derivation derivation) {
        this.derivation = derivation;
        Set<String> given = new HashSet<>(sent.stream().map(Part::id).toList());
        for (Part part : before) {
            used.add(part.id());
            if (!given.contains(part.id())) {
                kept.computeIfAbsent(part.name(), name -> new ArrayDeque<>()).add(part.id());
            }
        }
        used.addAll(given);
    }

    /**
     * The ids of the parts sent, in their order: the one given, else that of the existing part of the same name, else
     * a derived one that nothing else has.
     */
    static List<String> assign(List<Part> before, List<Part> sent, Derivation derivation) {
        PartIds ids = new PartIds(before, sent, derivation);
        List<String> assigned = new ArrayList<>();
        sent.forEach(part -> assigned.add(part.id().isEmpty() ? ids.idFor(part.name()) : part.id()));
        return assigned;
    }

    private String idFor(String name) {
        Deque<String> existing = kept.getOrDefault(name, new ArrayDeque<>());
        return existing.isEmpty() ? derived(name) : existing.remove();
    }

    private String derived(String name) {
        String id;
        do {
            id = derivation.id(name, ordinals.merge(name, 1, Integer::sum) - 1);
        } while (!used.add(id));
        return id;
    }
}
