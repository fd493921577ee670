package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;

/**
 * How the overrides that give groups are spelled, which is another way for experiments than for layers (the published
 * description of the Console API, version 20240601: ExperimentOverridesDto and LayerOverridesDto).
 *
 * @param conditions the list of those that a gate or segment decides
 * @param id what names that gate or segment
 * @param ids the list of those that list ids
 * @param group what names the group
 * @param unit what names the unit of listed ids
 */
public record OverrideWords(String conditions, String id, String ids, String group, String unit) {

    /** What names the experiment of a group, in layers. */
    public static final String EXPERIMENT_NAME = "experimentName";

    public static final OverrideWords OF_EXPERIMENTS =
            new OverrideWords("overrides", "id", "userIDOverrides", "groupID", "unitType");
    public static final OverrideWords OF_LAYERS =
            new OverrideWords("conditionalOverrides", "name", "idOverrides", "groupName", "idType");

    /** The words for that kind, which is experiments or layers. */
    public static OverrideWords of(EntityKind<?> kind) {
        return kind == EntityKind.LAYER ? OF_LAYERS : OF_EXPERIMENTS;
    }

    /** The place of a field in the {@code index}-th override that a gate or segment decides. */
    String conditionPlace(int index, String field) {
        return "%s[%d].%s".formatted(conditions, index, field);
    }

    /** The place of a field in the {@code index}-th override that lists ids. */
    String idsPlace(int index, String field) {
        return "%s[%d].%s".formatted(ids, index, field);
    }
}
