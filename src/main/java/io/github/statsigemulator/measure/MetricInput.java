package io.github.statsigemulator.measure;

import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the kinds of events that a metric is made of.
 *
 * @param event the event's name
 * @param type what counts where an input stands by itself: {@code count}, {@code count_distinct}, {@code value} or
 *     {@code metadata}
 * @param key the key of the metadata that is read; null for the event's own value
 * @param criteria all must hold
 */
record MetricInput(String event, String type, @Nullable String key, List<MetricCriterion> criteria) {

    private static final String COUNT = "count";

    /** What a double can hold has fewer digits on either side of the point. */
    private static final int MOST_DIGITS = 400;

    /** Every event of that name. */
    static MetricInput every(String event) {
        return new MetricInput(event, COUNT, null, List.of());
    }

    /** What the metric is made of, as it was defined. */
    static List<MetricInput> of(Metric metric) {
        return objects(metric.meta().details().get("metricEvents"))
                .map(MetricInput::of)
                .toList();
    }

    private static MetricInput of(Map<?, ?> written) {
        return new MetricInput(
                String.valueOf(written.get("name")),
                written.get("type") instanceof String type ? type : COUNT,
                written.get("metadataKey") instanceof String key ? key : null,
                objects(written.get("criteria")).map(MetricCriterion::of).toList());
    }

    /** The objects of a list that a definition has; none if it has no list. */
    static Stream<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> objects
                ? objects.stream().flatMap(each -> each instanceof Map<?, ?> object ? Stream.of(object) : Stream.of())
                : Stream.of();
    }

    /** Whether all of its criteria are known. */
    boolean isKnown() {
        return criteria.stream().allMatch(MetricCriterion::isKnown);
    }

    /** Whether the event is one of these. */
    boolean takes(Event logged) {
        return logged.name().equals(event) && criteria.stream().allMatch(criterion -> criterion.holds(logged));
    }

    /** What is read of the event; null if it does not have it. */
    @Nullable
    Object value(Event logged) {
        return key == null ? logged.value() : logged.metadata().get(key);
    }

    /** The number that a value is, perhaps as text. */
    static Optional<BigDecimal> number(@Nullable Object value) {
        try {
            return Optional.ofNullable(value)
                    .map(number -> new BigDecimal(number.toString()))
                    .filter(MetricInput::isOrdinary);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** A text such as 1e999999999 is a number, too, but one whose sums would take all memory. */
    private static boolean isOrdinary(BigDecimal number) {
        return number.scale() < MOST_DIGITS && (long) number.precision() - number.scale() < MOST_DIGITS;
    }
}
