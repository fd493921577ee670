package io.github.statsigemulator.measure;

import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Metric;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the meters of a project's metrics. Beside those that were defined there are two of each event, as in the hosted
 * service: {@code event_count} counts it, {@code event_dau} the units that it is about.
 */
public final class MetricMeters {

    /** The types of metrics that can be worked out. */
    public static final List<String> TYPES = List.of(
            "event_count_custom",
            "event_user",
            "sum",
            "mean",
            "count_distinct",
            "ratio",
            "funnel",
            "composite_sum",
            "event_count",
            "event_dau");

    private static final List<String> OF_EVENTS = List.of("event_count", "event_dau");

    private final Collection<Metric> metrics;

    /** The meters of those metrics. */
    public MetricMeters(Collection<Metric> metrics) {
        this.metrics = metrics;
    }

    /** The metric of that name and type, perhaps one that every event has; empty if there is none. */
    public Optional<Metric> find(String name, String type) {
        Optional<Metric> defined = metrics.stream()
                .filter(metric -> metric.name().equals(name) && metric.type().equals(type))
                .findFirst();
        return defined.or(() -> OF_EVENTS.contains(type) ? Optional.of(ofEvent(name, type)) : Optional.empty());
    }

    /** The metric of that id if it is one that an event has, should there be such an event. */
    public static Optional<Metric> ofEvent(String id) {
        return OF_EVENTS.stream()
                .filter(type -> id.endsWith("::" + type))
                .map(type -> ofEvent(id.substring(0, id.length() - type.length() - 2), type))
                .findFirst();
    }

    private static Metric ofEvent(String event, String type) {
        Metric metric = undefined(event, type);
        return metric.withMeta(metric.meta().withDetail("metricEvents", List.of(Map.of("name", event))));
    }

    /** A metric that is named somewhere and that nobody has defined; there is no meter of it. */
    public static Metric undefined(String name, String type) {
        return new Metric(Meta.of(name + "::" + type, name), type, false);
    }

    /** The metrics that have one of those tags. */
    public Stream<Metric> tagged(Collection<?> tags) {
        return metrics.stream().filter(metric -> metric.meta().tags().stream().anyMatch(tags::contains));
    }

    /** The meter of a metric; empty if nothing here can work the metric out. */
    public Optional<MetricMeter> of(Metric metric) {
        return reading(metric).map(reading -> new MetricMeter(metric, reading));
    }

    private Optional<MetricReading> reading(Metric metric) {
        return switch (metric.type()) {
            case "funnel" -> funnel(metric);
            case "composite_sum" ->
                all(parts(metric, "metricComponentMetrics").stream()
                                .map(part -> part.flatMap(MetricMeters::simple))
                                .toList())
                        .map(MetricReading::together);
            default -> simple(metric);
        };
    }

    /** The reading of a metric that is made of events alone. */
    private static Optional<MetricReading> simple(Metric metric) {
        List<MetricInput> inputs = MetricInput.of(metric);
        if (inputs.isEmpty() || !inputs.stream().allMatch(MetricInput::isKnown)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (metric.type()) {
                    case "event_count_custom", "event_count" -> MetricReading.count(inputs);
                    case "event_user", "event_dau" -> MetricReading.any(inputs);
                    case "sum" -> MetricReading.sum(inputs);
                    case "mean" -> MetricReading.mean(inputs);
                    case "count_distinct" -> MetricReading.distinct(inputs);
                    case "ratio" -> inputs.size() == 2 ? MetricReading.ratio(inputs.get(0), inputs.get(1)) : null;
                    default -> null;
                });
    }

    /** A funnel of users; how one of events is counted is not documented. */
    private Optional<MetricReading> funnel(Metric metric) {
        boolean isOfUsers = !"events".equals(metric.meta().details().get("funnelCountDistinct"));
        List<Optional<List<MetricInput>>> steps = parts(metric, "funnelEventList").stream()
                .map(step -> step.map(MetricInput::of))
                .map(step -> step.filter(inputs -> inputs.stream().allMatch(MetricInput::isKnown)))
                .toList();
        return isOfUsers ? all(steps).map(MetricReading::funnel) : Optional.empty();
    }

    private List<Optional<Metric>> parts(Metric metric, String detail) {
        return MetricInput.objects(metric.meta().details().get(detail))
                .map(part -> find(String.valueOf(part.get("name")), String.valueOf(part.get("type"))))
                .toList();
    }

    /** All of them, if there is any and none is missing. */
    private static <T> Optional<List<T>> all(List<Optional<T>> each) {
        boolean isWhole = !each.isEmpty() && each.stream().allMatch(Optional::isPresent);
        return isWhole ? Optional.of(each.stream().flatMap(Optional::stream).toList()) : Optional.empty();
    }
}
