package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GateOverrides.Entry;
import io.github.statsigemulator.lifecycle.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of a gate or holdout as bodies have them, in the contract's form or the live one. Where neither says which
 * unit is meant, it is the gate's own.
 *
 * @param userOverrides the contract's, for the unit {@code userID}
 * @param idOverrides the contract's, for the gate's own unit
 * @param passingUserIDs the live form's, as the three that follow
 * @param environmentOverrides the live form's, by unit and environment
 */
record OverrideBody(
        List<UserOverride> userOverrides,
        List<IdOverride> idOverrides,
        List<String> passingUserIDs,
        List<String> failingUserIDs,
        List<String> passingCustomIDs,
        List<String> failingCustomIDs,
        List<Entry> environmentOverrides) {

    private static final String USER_ID = "userID";
    private static final int MOST = 2000;

    /** What the contract says of one user. */
    record UserOverride(@Nullable String userID, @Nullable Boolean value) {}

    /** What the contract says of several ids. */
    record IdOverride(@Nullable List<String> ids, @Nullable Boolean value) {}

    /** Whether a body is in the live form, which means another thing by POST than the contract. */
    static boolean isLive(Map<String, ?> body) {
        return body.keySet().stream()
                .anyMatch(name -> name.startsWith("passing")
                        || name.startsWith("failing")
                        || name.equals("environmentOverrides"));
    }

    /**
     * Everything that the body says, in order, so that the last word on an id counts.
     *
     * @throws io.github.statsigemulator.lifecycle.InvalidEntityException if something that is needed is missing
     */
    GateOverrides overrides() {
        Faults faults = new Faults();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < userOverrides.size(); i++) {
            UserOverride each = userOverrides.get(i);
            String place = "userOverrides[" + i + "]";
            requireText(place + ".userID", each.userID(), faults);
            add(entries, place, USER_ID, List.of(String.valueOf(each.userID())), each.value(), faults);
        }
        for (int i = 0; i < idOverrides.size(); i++) {
            IdOverride each = idOverrides.get(i);
            add(entries, "idOverrides[" + i + "]", null, each.ids(), each.value(), faults);
        }
        entries.addAll(environmentOverrides);
        entries.add(new Entry(USER_ID, null, passingUserIDs, failingUserIDs));
        entries.add(new Entry(null, null, passingCustomIDs, failingCustomIDs));
        checkContradictions(faults);
        checkIds("passingUserIDs", passingUserIDs, faults);
        checkIds("failingUserIDs", failingUserIDs, faults);
        checkIds("passingCustomIDs", passingCustomIDs, faults);
        checkIds("failingCustomIDs", failingCustomIDs, faults);
        faults.refuse();
        return new GateOverrides(entries);
    }

    private static void checkIds(String place, List<String> ids, Faults faults) {
        if (ids.size() > MOST) {
            faults.add(place, "must be at most %d ids, not %d".formatted(MOST, ids.size()));
        }
        if (ids.contains("")) {
            faults.add(place + "[" + ids.indexOf("") + "]", "must not be empty");
        }
    }

    private static void requireText(String place, @Nullable String text, Faults faults) {
        if (text == null || text.isEmpty()) {
            faults.add(place, "is required");
        }
    }

    private static void add(
            List<Entry> entries,
            String place,
            @Nullable String unit,
            @Nullable List<String> ids,
            @Nullable Boolean value,
            Faults faults) {
        if (value == null) {
            faults.add(place + ".value", "is required: true or false");
        } else {
            List<String> all = ids == null ? List.of() : ids;
            entries.add(new Entry(unit, null, value ? all : List.of(), value ? List.of() : all));
        }
    }

    private void checkContradictions(Faults faults) {
        contradiction("failingUserIDs", passingUserIDs, failingUserIDs, faults);
        contradiction("failingCustomIDs", passingCustomIDs, failingCustomIDs, faults);
        for (int i = 0; i < environmentOverrides.size(); i++) {
            Entry entry = environmentOverrides.get(i);
            contradiction("environmentOverrides[" + i + "].failingIDs", entry.passingIDs(), entry.failingIDs(), faults);
        }
    }

    private static void contradiction(String place, List<String> passing, List<String> failing, Faults faults) {
        for (int i = 0; i < failing.size(); i++) {
            if (passing.contains(failing.get(i))) {
                faults.add(place + "[" + i + "]", "'%s' cannot pass and fail".formatted(failing.get(i)));
            }
        }
    }
}
