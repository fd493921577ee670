package io.github.statsigemulator.console;

import static java.time.ZoneOffset.UTC;
import static java.util.Objects.requireNonNullElse;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.measure.Cohort;
import io.github.statsigemulator.measure.Side;
import io.github.statsigemulator.project.Project;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who was shown which group of an experiment. What arrived before its last start does not count, since a reset places
 * everybody anew, nor what happened after its end; when an exposure says that it happened is else up to who reports it, so
 * that a test can have days that have long gone.
 */
final class ExperimentExposures {

    private static final int MOST_DAYS = 365;

    private final Experiment experiment;
    private final long end;
    private final List<Event> exposures;

    /**
     * The exposures of an experiment that are kept.
     *
     * @param last the last moment that counts, in epoch milliseconds
     */
    ExperimentExposures(Experiment experiment, EventHistory history, Project project, long last) {
        long start = requireNonNullElse(experiment.startTime(), Long.MAX_VALUE);
        this.experiment = experiment;
        this.end = Math.min(requireNonNullElse(experiment.endTime(), Long.MAX_VALUE), last);
        this.exposures = history.exposures(project, experiment.id()).stream()
                .filter(exposure -> exposure.receivedAt() >= start && exposure.time() <= end)
                .toList();
    }

    /** The last moment that counts, in epoch milliseconds. */
    long end() {
        return end;
    }

    /** The units of a group. */
    Cohort cohort(Group group) {
        return Cohort.of(exposures, experiment.idType(), Side.group(experiment.id(), group.id()));
    }

    /**
     * How many units each group had by the end of each day, in UTC: from the start or the first exposure until now or the
     * end, a year at most.
     */
    List<Map<String, Object>> cumulative(Instant now) {
        LocalDate last = day(Math.min(now.toEpochMilli(), end));
        List<LocalDate> days = first(last).datesUntil(last.plusDays(1)).toList();
        return experiment.groups().stream()
                .map(group -> Map.<String, Object>of(
                        "groupID", group.id(), "groupName", group.name(), "results", sizes(cohort(group), days)))
                .toList();
    }

    private LocalDate first(LocalDate last) {
        LocalDate first = Stream.concat(
                        Stream.ofNullable(experiment.startTime()),
                        exposures.stream().limit(1).map(Event::time))
                .map(ExperimentExposures::day)
                .min(LocalDate::compareTo)
                .filter(day -> day.isBefore(last))
                .orElse(last);
        LocalDate earliest = last.minusDays(MOST_DAYS);
        return first.isBefore(earliest) ? earliest : first;
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), UTC);
    }

    private static List<Map<String, Object>> sizes(Cohort cohort, List<LocalDate> days) {
        LocalDate last = days.get(days.size() - 1);
        return days.stream()
                .map(day -> Map.<String, Object>of(
                        "date",
                        day.toString(),
                        "exposures",
                        cohort.sizeAt(day.equals(last) ? Long.MAX_VALUE : MetricValues.start(day.plusDays(1)) - 1)))
                .toList();
    }
}
