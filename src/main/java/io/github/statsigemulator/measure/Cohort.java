package io.github.statsigemulator.measure;

import static java.util.stream.Collectors.groupingBy;

import io.github.statsigemulator.event.Event;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The units on one side of a comparison, each once. Who is on both sides is in both cohorts, as in the hosted service
 * (docs.statsig.com/experiments/monitor).
 *
 * @param unitType such as {@code userID}
 * @param since when each unit was first put there, in epoch milliseconds
 */
public record Cohort(String unitType, Map<String, Long> since) {

    public Cohort {
        since = Map.copyOf(since);
    }

    /** Whom the exposures put on that side; who lacks an id of that type is nobody. */
    public static Cohort of(List<Event> exposures, String unitType, Side side) {
        Map<String, Long> since = new HashMap<>();
        for (Event exposure : exposures) {
            if (side.takes(exposure)) {
                Units.id(exposure, unitType).ifPresent(unit -> since.merge(unit, exposure.time(), Math::min));
            }
        }
        return new Cohort(unitType, since);
    }

    /** How many units were there by that moment, in epoch milliseconds. */
    public long sizeAt(long time) {
        return since.values().stream().filter(first -> first <= time).count();
    }

    /** What a metric comes to for each unit, by the events since it was put there. */
    public Sample measure(MetricMeter meter, List<Event> logged) {
        Map<String, List<Event>> byUnit = logged.stream()
                .filter(this::counts)
                .collect(groupingBy(event -> Units.id(event, unitType).orElse("")));
        return Sample.of(since.keySet().stream()
                .map(unit -> meter.amount(byUnit.getOrDefault(unit, List.of())))
                .toList());
    }

    private boolean counts(Event event) {
        Long first = Units.id(event, unitType).map(since::get).orElse(null);
        return first != null && event.time() >= first;
    }
}
