package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of a gate or a holdout: one entry for each (unit, environment).
 *
 * @param entries no two of the same unit and environment
 */
public record GateOverrides(List<Entry> entries) implements Overrides {

    public static final GateOverrides NONE = new GateOverrides(List.of());

    public GateOverrides {
        entries = Defaults.list(entries);
    }

    /**
     * The ids that pass and fail for one unit in one environment; no id is in both.
     *
     * @param unitID the unit, such as {@code userID}; null means the gate's own
     * @param environment the tier, or null for all
     */
    public record Entry(
            @Nullable String unitID, @Nullable String environment, List<String> passingIDs, List<String> failingIDs) {

        public Entry {
            passingIDs = Defaults.list(passingIDs);
            failingIDs = Defaults.list(failingIDs);
        }
    }

    @Override
    @JsonIgnore
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public Stream<String> environments() {
        return entries.stream().map(Entry::environment).flatMap(Stream::ofNullable);
    }

    @Override
    public Stream<String> units() {
        return entries.stream().map(Entry::unitID).flatMap(Stream::ofNullable);
    }
}
