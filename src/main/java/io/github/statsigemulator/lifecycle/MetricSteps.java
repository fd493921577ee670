package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Metric;

/** What can be done to a metric. An archiving takes place at once, and can be taken back. */
public final class MetricSteps {

    public static final Step<Metric> ARCHIVE = (metric, draft) -> archived(metric, false);
    public static final Step<Metric> UNARCHIVE = (metric, draft) -> archived(metric, true);

    private MetricSteps() {}

    private static Metric archived(Metric metric, boolean isArchived) {
        if (metric.isArchived() != isArchived) {
            throw InvalidEntityException.at("", isArchived ? "the metric is not archived" : "the metric is archived");
        }
        return new Metric(metric.meta(), metric.type(), !isArchived);
    }
}
