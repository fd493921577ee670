package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.measure.MetricMeters;

/** Thrown when the values of a metric are asked for that cannot be worked out from the events that are kept. */
class NotMeasurableException extends RuntimeException {

    NotMeasurableException(Metric metric) {
        super(
                ("The values of the metric '%s' are not worked out here: only those of the types %s are, with criteria that"
                                + " the event alone decides.")
                        .formatted(metric.id(), String.join(", ", MetricMeters.TYPES)));
    }
}
