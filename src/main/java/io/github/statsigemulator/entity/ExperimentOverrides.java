package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of an experiment.
 *
 * @param conditions everyone who passes a gate or is in a segment gets a group
 * @param ids listed ids get a group
 */
public record ExperimentOverrides(List<Conditional> conditions, List<Ids> ids) implements Overrides {

    public static final ExperimentOverrides NONE = new ExperimentOverrides(List.of(), List.of());

    public ExperimentOverrides {
        conditions = Defaults.list(conditions);
        ids = Defaults.list(ids);
    }

    /**
     * A group for everyone whom a gate or segment lets through.
     *
     * @param type {@code gate} or {@code segment}
     * @param id of that gate or segment
     * @param environment the tier, or null for all
     */
    public record Conditional(
            String type,
            String id,
            String groupID,
            @Nullable String environment) {}

    /**
     * A group for listed ids.
     *
     * @param unitType the unit of the ids; null means {@code userID}
     * @param environment the tier, or null for all
     */
    public record Ids(
            String groupID,
            List<String> ids,
            @Nullable String environment,
            @Nullable String unitType) {

        public Ids {
            ids = Defaults.list(ids);
        }
    }

    @Override
    @JsonIgnore
    public boolean isEmpty() {
        return conditions.isEmpty() && ids.isEmpty();
    }
}
