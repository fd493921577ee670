package io.github.statsigemulator.measure;

import io.github.statsigemulator.event.Event;
import java.util.ArrayList;
import java.util.Collection;
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

    /** The cohort with what its units did of what was logged. */
    public Followed follow(List<Event> logged) {
        Map<String, List<Event>> byUnit = new HashMap<>();
        since.keySet().forEach(unit -> byUnit.put(unit, new ArrayList<>()));
        for (Event event : logged) {
            Units.id(event, unitType)
                    .filter(unit -> since.getOrDefault(unit, Long.MAX_VALUE) <= event.time())
                    .map(byUnit::get)
                    .ifPresent(events -> events.add(event));
        }
        return new Followed(byUnit.values());
    }

    /**
     * What the units of a cohort did since they were put there.
     *
     * @param ofUnits the events of each unit, of which some have none
     */
    public record Followed(Collection<List<Event>> ofUnits) {

        /** What a metric comes to for each unit. */
        public Sample measure(MetricMeter meter) {
            return Sample.of(ofUnits.stream().map(meter::amount).toList());
        }
    }
}
