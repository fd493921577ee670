package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GateOverrides.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds ids to the overrides of a gate or holdout and takes them away; an id either passes or fails, never both. */
final class GateOverrideEdits {

    private record Place(@Nullable String unitID, @Nullable String environment) {}

    private static final class Lists {
        private final Set<String> passing = new LinkedHashSet<>();
        private final Set<String> failing = new LinkedHashSet<>();

        void pass(List<String> ids) {
            passing.addAll(ids);
            ids.forEach(failing::remove);
        }

        void fail(List<String> ids) {
            failing.addAll(ids);
            ids.forEach(passing::remove);
        }

        void remove(Entry entry) {
            entry.passingIDs().forEach(passing::remove);
            entry.failingIDs().forEach(failing::remove);
        }

        boolean isEmpty() {
            return passing.isEmpty() && failing.isEmpty();
        }
    }

    private final String idType;
    private final Map<Place, Lists> places = new LinkedHashMap<>();

    private GateOverrideEdits(String idType, GateOverrides current) {
        this.idType = idType;
        current.entries().forEach(this::add);
    }

    /**
     * The overrides with more ids, in their stored form: one entry for each unit and environment, the gate's own unit as
     * null. An id that was in the other list moves.
     *
     * @param idType the gate's own unit
     */
    static GateOverrides plus(String idType, GateOverrides current, GateOverrides more) {
        GateOverrideEdits edits = new GateOverrideEdits(idType, current);
        more.entries().forEach(edits::add);
        return edits.result();
    }

    /** The overrides without the listed ids. */
    static GateOverrides minus(String idType, GateOverrides current, GateOverrides fewer) {
        GateOverrideEdits edits = new GateOverrideEdits(idType, current);
        fewer.entries().forEach(entry -> edits.at(entry).remove(entry));
        return edits.result();
    }

    private void add(Entry entry) {
        Lists lists = at(entry);
        lists.pass(entry.passingIDs());
        lists.fail(entry.failingIDs());
    }

    private Lists at(Entry entry) {
        String unit = idType.equals(entry.unitID()) ? null : entry.unitID();
        return places.computeIfAbsent(new Place(unit, entry.environment()), place -> new Lists());
    }

    private GateOverrides result() {
        List<Entry> entries = new ArrayList<>();
        places.forEach((place, lists) -> {
            if (!lists.isEmpty()) {
                entries.add(new Entry(
                        place.unitID(), place.environment(), List.copyOf(lists.passing), List.copyOf(lists.failing)));
            }
        });
        return new GateOverrides(entries);
    }
}
