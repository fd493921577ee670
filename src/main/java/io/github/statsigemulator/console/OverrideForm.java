package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GateOverrides.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How overrides of gates and holdouts are shown: in the contract's form, which knows no environments, and in the live
 * one. Where the gate's own unit is the user id, the contract's two lists name the same ids.
 */
final class OverrideForm {

    private static final String USER_ID = "userID";

    private final GateOverrides overrides;
    private final String idType;

    /**
     * Overrides as they are stored.
     *
     * @param idType the gate's own unit
     */
    OverrideForm(GateOverrides overrides, String idType) {
        this.overrides = overrides;
        this.idType = idType;
    }

    Map<String, @Nullable Object> contract() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        List<Map<String, Object>> users = new ArrayList<>();
        everywhere(USER_ID, true).forEach(id -> users.add(Map.of(USER_ID, id, "value", true)));
        everywhere(USER_ID, false).forEach(id -> users.add(Map.of(USER_ID, id, "value", false)));
        form.put("userOverrides", users);
        List<Map<String, Object>> ids = new ArrayList<>();
        for (boolean value : List.of(true, false)) {
            List<String> all = everywhere(idType, value);
            if (!all.isEmpty()) {
                ids.add(Map.of("ids", all, "value", value));
            }
        }
        form.put("idOverrides", ids);
        return form;
    }

    Map<String, @Nullable Object> live() {
        boolean ofUsers = idType.equals(USER_ID);
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("passingUserIDs", everywhere(USER_ID, true));
        form.put("failingUserIDs", everywhere(USER_ID, false));
        form.put("passingCustomIDs", ofUsers ? List.of() : everywhere(idType, true));
        form.put("failingCustomIDs", ofUsers ? List.of() : everywhere(idType, false));
        form.put(
                "environmentOverrides",
                overrides.entries().stream().map(this::withUnit).toList());
        return form;
    }

    private Entry withUnit(Entry entry) {
        return new Entry(unit(entry), entry.environment(), entry.passingIDs(), entry.failingIDs());
    }

    private String unit(Entry entry) {
        return entry.unitID() == null ? idType : entry.unitID();
    }

    /** The ids of a unit that get that value in all environments. */
    private List<String> everywhere(String unit, boolean value) {
        return overrides.entries().stream()
                .filter(entry -> entry.environment() == null && unit(entry).equals(unit))
                .flatMap(entry -> (value ? entry.passingIDs() : entry.failingIDs()).stream())
                .toList();
    }
}
