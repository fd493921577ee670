package io.github.statsigemulator.measure;

import static java.util.stream.Collectors.groupingBy;

import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Works out from events what a metric comes to. The time windows of metrics are not heeded: everything counts that is
 * among the events.
 */
public final class MetricMeter {

    private static final String OVERALL = "overall";

    private final Metric metric;
    private final MetricReading reading;

    MetricMeter(Metric metric, MetricReading reading) {
        this.metric = metric;
        this.reading = reading;
    }

    public Metric metric() {
        return metric;
    }

    /** The names of the events that it counts. */
    public Set<String> events() {
        return reading.events();
    }

    /** What those events come to that one unit caused. */
    public Amount amount(List<Event> ofUnit) {
        return reading.amount().apply(ofUnit);
    }

    /** The value for everybody together, but of what is counted by units, then that for each kind of unit. */
    public List<MetricValue> values(List<Event> events) {
        Stream<String> all = reading.isByUnit() ? Stream.of() : Stream.of(OVERALL);
        return Stream.concat(all, units().stream())
                .map(unit -> new MetricValue(unit, amount(unit, events)))
                .toList();
    }

    private List<String> units() {
        return metric.meta().details().get("unitTypes") instanceof List<?> units && !units.isEmpty()
                ? units.stream().map(String::valueOf).toList()
                : List.of("userID", "stableID");
    }

    private Amount amount(String unit, List<Event> events) {
        if (unit.equals(OVERALL)) {
            return amount(events);
        }
        List<Event> counted = events.stream()
                .filter(event -> Units.id(event, unit).isPresent())
                .toList();
        return reading.isByUnit() ? byUnit(unit, counted) : amount(counted);
    }

    private Amount byUnit(String unit, List<Event> events) {
        return events.stream().collect(groupingBy(event -> Units.id(event, unit).orElse(""))).values().stream()
                .map(this::amount)
                .reduce(Amount::plus)
                .orElseGet(() -> amount(List.of()));
    }
}
