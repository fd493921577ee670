package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;

/** Thrown when an alert is to be resolved. None ever fires, because nothing watches metrics. */
class AlertNotFoundException extends RuntimeException {

    AlertNotFoundException(Entity entity, String metricId) {
        super("%s '%s' has no open alert for the metric '%s'."
                .formatted(EntityKind.of(entity).title(), entity.id(), metricId));
    }
}
