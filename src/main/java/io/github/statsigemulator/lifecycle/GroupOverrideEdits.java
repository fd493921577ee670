package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.GroupOverrides.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds units to the overrides of an experiment or layer and takes them away; an id has one group in one place. */
final class GroupOverrideEdits {

    private static final String USER_ID = "userID";

    /** Where an id can have one group. */
    private record Place(
            @Nullable String experiment,
            @Nullable String unit,
            @Nullable String environment) {

        static Place of(Ids ids) {
            return new Place(ids.experiment(), USER_ID.equals(ids.unit()) ? null : ids.unit(), ids.environment());
        }
    }

    private final List<Conditional> conditions;
    private final Map<Place, Map<String, String>> groups = new LinkedHashMap<>();

    private GroupOverrideEdits(GroupOverrides current) {
        this.conditions = new ArrayList<>(current.conditions());
        current.ids().forEach(this::add);
    }

    /** The overrides with more units; one that had another group moves. */
    static GroupOverrides plus(GroupOverrides current, GroupOverrides more) {
        GroupOverrideEdits edits = new GroupOverrideEdits(current);
        more.conditions().forEach(edits::add);
        more.ids().forEach(edits::add);
        return edits.result();
    }

    /** The overrides without the listed units. */
    static GroupOverrides minus(GroupOverrides current, GroupOverrides fewer) {
        GroupOverrideEdits edits = new GroupOverrideEdits(current);
        edits.conditions.removeAll(fewer.conditions());
        fewer.ids().forEach(edits::remove);
        return edits.result();
    }

    private void add(Conditional more) {
        conditions.removeIf(present -> isOfSame(present, more));
        conditions.add(more);
    }

    private static boolean isOfSame(Conditional one, Conditional other) {
        return other.equals(new Conditional(one.type(), one.id(), other.group(), one.experiment(), one.environment()));
    }

    private void add(Ids more) {
        Map<String, String> present = groups.computeIfAbsent(Place.of(more), place -> new LinkedHashMap<>());
        more.ids().forEach(id -> present.put(id, more.group()));
    }

    private void remove(Ids fewer) {
        Map<String, String> present = groups.getOrDefault(Place.of(fewer), new LinkedHashMap<>());
        fewer.ids().forEach(id -> present.remove(id, fewer.group()));
    }

    private GroupOverrides result() {
        List<Ids> ids = new ArrayList<>();
        groups.forEach((place, present) -> {
            Map<String, List<String>> byGroup = new LinkedHashMap<>();
            present.forEach((id, group) ->
                    byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(id));
            byGroup.forEach((group, members) ->
                    ids.add(new Ids(group, members, place.experiment, place.unit, place.environment)));
        });
        return new GroupOverrides(conditions, ids);
    }
}
