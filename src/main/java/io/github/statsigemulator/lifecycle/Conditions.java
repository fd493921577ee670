package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import java.util.List;
import java.util.function.BiConsumer;

/** The conditions of all rules of an entity, each with its place. */
final class Conditions {

    private Conditions() {}

    /** Shows each condition with its place, such as {@code rules[0].conditions[1]}. */
    static void each(Entity entity, BiConsumer<String, TargetingCondition> action) {
        List<TargetingRule> rules = rules(entity);
        for (int i = 0; i < rules.size(); i++) {
            List<TargetingCondition> conditions = rules.get(i).conditions();
            for (int j = 0; j < conditions.size(); j++) {
                action.accept("rules[" + i + "].conditions[" + j + "]", conditions.get(j));
            }
        }
    }

    /** The rules of an entity; none if its kind has none. */
    static List<TargetingRule> rules(Entity entity) {
        if (entity instanceof Gate gate) {
            return gate.rules();
        }
        if (entity instanceof DynamicConfig config) {
            return config.rules();
        }
        return entity instanceof Segment segment ? segment.rules() : List.of();
    }
}
