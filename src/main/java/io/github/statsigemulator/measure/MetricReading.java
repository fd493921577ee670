package io.github.statsigemulator.measure;

import static java.util.stream.Collectors.toSet;

import io.github.statsigemulator.event.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How a metric reads events.
 *
 * @param events the names of the events that it reads
 * @param isByUnit whether the events of each unit must be read by themselves, and the amounts added up
 * @param amount what some events come to
 */
record MetricReading(Set<String> events, boolean isByUnit, Function<List<Event>, Amount> amount) {

    /** How many events there are. */
    static MetricReading count(List<MetricInput> inputs) {
        return of(inputs, events -> Amount.of(matches(inputs, events).count()));
    }

    /** Whether there is any, which makes one of a unit. */
    static MetricReading any(List<MetricInput> inputs) {
        return new MetricReading(
                names(inputs),
                true,
                events -> Amount.of(matches(inputs, events).findAny().isPresent() ? 1 : 0));
    }

    static MetricReading sum(List<MetricInput> inputs) {
        return of(inputs, events -> Amount.of(total(numbers(inputs, events))));
    }

    static MetricReading mean(List<MetricInput> inputs) {
        return of(inputs, events -> {
            List<BigDecimal> numbers = numbers(inputs, events);
            return new Amount(total(numbers), BigDecimal.valueOf(numbers.size()));
        });
    }

    static MetricReading distinct(List<MetricInput> inputs) {
        return of(inputs, events -> Amount.of(values(inputs, events).distinct().count()));
    }

    /**
     * What one input comes to, divided by another. The hosted service stores the denominator first
     * (launchdarkly-labs/statsig-to-ld, internal/converter).
     */
    static MetricReading ratio(MetricInput denominator, MetricInput numerator) {
        MetricReading below = alone(denominator);
        MetricReading above = alone(numerator);
        return of(
                List.of(denominator, numerator),
                events -> new Amount(
                        above.amount.apply(events).numerator(),
                        below.amount.apply(events).numerator()));
    }

    /** An input that stands by itself says what of it counts. */
    private static MetricReading alone(MetricInput input) {
        List<MetricInput> inputs = List.of(input);
        return switch (input.type()) {
            case "value", "metadata" -> sum(inputs);
            case "count_distinct" -> distinct(inputs);
            default -> count(inputs);
        };
    }

    /** Of the units that take the first step, those that go on to the last, each step after the one before it. */
    static MetricReading funnel(List<List<MetricInput>> steps) {
        List<MetricInput> all = steps.stream().flatMap(List::stream).toList();
        return new MetricReading(names(all), true, events -> {
            int taken = taken(steps, events);
            return new Amount(BigDecimal.valueOf(taken == steps.size() ? 1 : 0), BigDecimal.valueOf(taken > 0 ? 1 : 0));
        });
    }

    private static int taken(List<List<MetricInput>> steps, List<Event> events) {
        int taken = 0;
        for (Event event : inOrder(events)) {
            if (taken < steps.size() && steps.get(taken).stream().anyMatch(input -> input.takes(event))) {
                taken++;
            }
        }
        return taken;
    }

    private static List<Event> inOrder(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(Event::time));
        return sorted;
    }

    /** What all of them come to together. */
    static MetricReading together(List<MetricReading> parts) {
        return new MetricReading(
                parts.stream().flatMap(part -> part.events.stream()).collect(toSet()),
                parts.stream().anyMatch(MetricReading::isByUnit),
                events -> parts.stream()
                        .map(part -> Amount.of(part.amount.apply(events).value()))
                        .reduce(Amount.NONE, Amount::plus));
    }

    private static MetricReading of(List<MetricInput> inputs, Function<List<Event>, Amount> amount) {
        return new MetricReading(names(inputs), false, amount);
    }

    private static Set<String> names(List<MetricInput> inputs) {
        return inputs.stream().map(MetricInput::event).collect(toSet());
    }

    /** The events, each once for every input that it passes. */
    private static Stream<Event> matches(List<MetricInput> inputs, List<Event> events) {
        return inputs.stream().flatMap(input -> events.stream().filter(input::takes));
    }

    private static Stream<Object> values(List<MetricInput> inputs, List<Event> events) {
        return inputs.stream()
                .flatMap(input -> events.stream().filter(input::takes).map(input::value))
                .flatMap(Stream::ofNullable);
    }

    private static List<BigDecimal> numbers(List<MetricInput> inputs, List<Event> events) {
        return values(inputs, events)
                .map(MetricInput::number)
                .flatMap(Optional::stream)
                .toList();
    }

    private static BigDecimal total(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
