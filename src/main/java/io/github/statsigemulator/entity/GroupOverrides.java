package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Overrides of an experiment, or of a layer for all of its experiments: who gets which group.
 *
 * @param conditions everyone who passes a gate or is in a segment gets a group
 * @param ids listed ids get a group
 */
public record GroupOverrides(List<Conditional> conditions, List<Ids> ids) implements Overrides {

    public static final GroupOverrides NONE = new GroupOverrides(List.of(), List.of());

    public GroupOverrides {
        conditions = Defaults.list(conditions);
        ids = Defaults.list(ids);
    }

    /**
     * A group for everyone whom a gate or segment lets through.
     *
     * @param type {@code gate} or {@code segment}
     * @param id of that gate or segment, or its name
     * @param group id of the group, or its name
     * @param experiment the experiment of the group, by id or name; null for the one that is overridden
     * @param environment the tier, or null for all
     */
    public record Conditional(
            String type,
            String id,
            String group,
            @Nullable String experiment,
            @Nullable String environment) {

        public static final String GATE = "gate";
        public static final String SEGMENT = "segment";

        public Conditional {
            type = Defaults.text(type);
            id = Defaults.text(id);
            group = Defaults.text(group);
        }
    }

    /**
     * A group for listed ids.
     *
     * @param group id of the group, or its name
     * @param experiment the experiment of the group, by id or name; null for the one that is overridden, or in a layer
     *     for each that has a group of that name
     * @param unit the unit of the ids; null means {@code userID}
     * @param environment the tier, or null for all
     */
    public record Ids(
            String group,
            List<String> ids,
            @Nullable String experiment,
            @Nullable String unit,
            @Nullable String environment) {

        public Ids {
            group = Defaults.text(group);
            ids = Defaults.list(ids);
        }
    }

    @Override
    @JsonIgnore
    public boolean isEmpty() {
        return conditions.isEmpty() && ids.isEmpty();
    }

    @Override
    public Stream<String> environments() {
        return Stream.concat(
                        conditions.stream().map(Conditional::environment),
                        ids.stream().map(Ids::environment))
                .flatMap(Stream::ofNullable);
    }

    @Override
    public Stream<String> units() {
        return ids.stream().map(Ids::unit).flatMap(Stream::ofNullable);
    }
}
