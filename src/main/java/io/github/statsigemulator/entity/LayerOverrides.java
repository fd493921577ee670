package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of a layer: who gets which group of which of its experiments.
 *
 * @param conditions everyone who passes a gate or is in a segment gets a group
 * @param ids listed ids get a group
 */
public record LayerOverrides(List<Conditional> conditions, List<Ids> ids) implements Overrides {

    public static final LayerOverrides NONE = new LayerOverrides(List.of(), List.of());

    public LayerOverrides {
        conditions = Defaults.list(conditions);
        ids = Defaults.list(ids);
    }

    /**
     * A group for everyone whom a gate or segment lets through.
     *
     * @param type {@code gate} or {@code segment}
     * @param name of that gate or segment
     */
    public record Conditional(String type, String name, String experimentName, String groupName) {}

    /**
     * A group for listed ids.
     *
     * @param idType the unit of the ids; null means {@code userID}
     * @param environment the tier, or null for all
     * @param experimentName the experiment of the group; null means the one that has a group of that name
     */
    public record Ids(
            String groupName,
            List<String> ids,
            @Nullable String idType,
            @Nullable String environment,
            @Nullable String experimentName) {

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
