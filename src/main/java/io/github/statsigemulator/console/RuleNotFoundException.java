package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;

/** Thrown when an entity has no rule of that id. */
class RuleNotFoundException extends RuntimeException {

    RuleNotFoundException(Entity entity, String ruleId) {
        super("%s '%s' has no rule with the id '%s'."
                .formatted(EntityKind.of(entity).title(), entity.id(), ruleId));
    }
}
