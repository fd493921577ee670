package io.github.statsigemulator.console;

import static java.util.stream.Collectors.toSet;

import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Works out from events what a metric comes to. Types that follow units over time, or read a warehouse, are not among
 * those it knows.
 *
 * @param units the units that there is a value for
 */
record MetricMeter(Metric metric, List<MetricInput> inputs, List<String> units) {

    /** The types that it knows. */
    static final List<String> TYPES = List.of("event_count_custom", "event_user", "sum", "mean", "count_distinct");

    private static final String OVERALL = "overall";

    /** The meter of a metric; empty if nothing here can work the metric out. */
    static Optional<MetricMeter> of(Metric metric) {
        List<MetricInput> inputs = MetricInput.of(metric);
        boolean isKnown = TYPES.contains(metric.type()) && inputs.stream().allMatch(MetricInput::isKnown);
        return isKnown ? Optional.of(new MetricMeter(metric, inputs, units(metric))) : Optional.empty();
    }

    private static List<String> units(Metric metric) {
        return metric.meta().details().get("unitTypes") instanceof List<?> units && !units.isEmpty()
                ? units.stream().map(String::valueOf).toList()
                : List.of("userID", "stableID");
    }

    /** The names of the events that it counts. */
    Set<String> events() {
        return inputs.stream().map(MetricInput::event).collect(toSet());
    }

    /** The value for everybody together, but of numbers of users, then that for each unit. */
    List<MetricValue> values(List<Event> events) {
        Stream<String> all = metric.type().equals("event_user") ? Stream.of() : Stream.of(OVERALL);
        return Stream.concat(all, units.stream())
                .map(unit -> value(unit, events))
                .toList();
    }

    private MetricValue value(String unit, List<Event> events) {
        Predicate<Event> counts = event -> unit.equals(OVERALL) || unitId(event, unit) != null;
        List<Event> counted = events.stream().filter(counts).toList();
        return switch (metric.type()) {
            case "event_count_custom" -> whole(unit, matches(counted).count());
            case "event_user" ->
                whole(
                        unit,
                        matches(counted)
                                .map(event -> unitId(event, unit))
                                .distinct()
                                .count());
            case "count_distinct" -> whole(unit, read(counted).distinct().count());
            case "mean" -> mean(unit, numbers(counted));
            default -> MetricValue.of(unit, sum(numbers(counted)));
        };
    }

    private static MetricValue whole(String unit, long value) {
        return MetricValue.of(unit, BigDecimal.valueOf(value));
    }

    private static MetricValue mean(String unit, List<BigDecimal> numbers) {
        BigDecimal sum = sum(numbers);
        BigDecimal count = BigDecimal.valueOf(numbers.size());
        BigDecimal mean = numbers.isEmpty() ? BigDecimal.ZERO : sum.divide(count, MathContext.DECIMAL64);
        return new MetricValue(unit, mean, sum, count);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The events, each once for every input that it passes. */
    private Stream<Event> matches(List<Event> events) {
        return inputs.stream().flatMap(input -> events.stream().filter(input::takes));
    }

    private Stream<Object> read(List<Event> events) {
        return inputs.stream()
                .flatMap(input -> events.stream().filter(input::takes).map(input::value))
                .flatMap(Stream::ofNullable);
    }

    private List<BigDecimal> numbers(List<Event> events) {
        return read(events).map(MetricInput::number).flatMap(Optional::stream).toList();
    }

    private static @Nullable Object unitId(Event event, String unit) {
        return event.user() == null ? null : MetricInput.idOf(event.user(), unit);
    }
}
