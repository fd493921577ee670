package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GateOverrides.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checked against what overrides promise: the last word on an id counts, in its unit and environment alone. */
class GateOverrideEditsTest {

    @Test
    void movesAnIdThatIsPutIntoTheOtherList() {
        GateOverrides current = overrides(entry(null, null, List.of("ann", "bob"), List.of()));

        GateOverrides result =
                GateOverrideEdits.plus("userID", current, overrides(entry(null, null, List.of(), List.of("ann"))));

        assertThat(result).isEqualTo(overrides(entry(null, null, List.of("bob"), List.of("ann"))));
    }

    @Test
    void takesTheGatesOwnUnitForNoUnit() {
        GateOverrides written = overrides(
                entry("userID", null, List.of("ann"), List.of()), entry(null, null, List.of("bob"), List.of()));

        GateOverrides result = GateOverrideEdits.plus("userID", GateOverrides.NONE, written);

        assertThat(result).isEqualTo(overrides(entry(null, null, List.of("ann", "bob"), List.of())));
    }

    @Test
    void keepsUnitsAndEnvironmentsApart() {
        GateOverrides current = overrides(entry("companyID", null, List.of("acme"), List.of()));
        Entry staging = entry(null, "staging", List.of(), List.of("acme"));

        GateOverrides result = GateOverrideEdits.plus("userID", current, overrides(staging));

        assertThat(result.entries()).containsExactly(current.entries().get(0), staging);
    }

    @Test
    void removesListedIdsFromTheListTheyAreIn() {
        GateOverrides current = overrides(entry(null, null, List.of("ann"), List.of("bob", "eve")));
        GateOverrides fewer = overrides(entry(null, null, List.of("ann", "eve"), List.of("bob")));

        GateOverrides result = GateOverrideEdits.minus("userID", current, fewer);

        assertThat(result).isEqualTo(overrides(entry(null, null, List.of(), List.of("eve"))));
    }

    @Test
    void leavesNothingBehindWhenTheLastIdGoes() {
        GateOverrides current = overrides(entry(null, null, List.of("ann"), List.of()));

        assertThat(GateOverrideEdits.minus("userID", current, current).isEmpty())
                .isTrue();
    }

    private static GateOverrides overrides(Entry... entries) {
        return new GateOverrides(List.of(entries));
    }

    private static Entry entry(
            @Nullable String unit, @Nullable String environment, List<String> passing, List<String> failing) {
        return new Entry(unit, environment, passing, failing);
    }
}
