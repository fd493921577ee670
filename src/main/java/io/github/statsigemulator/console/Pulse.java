package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.measure.Cohort;
import io.github.statsigemulator.measure.Cohort.Followed;
import io.github.statsigemulator.measure.Correction;
import io.github.statsigemulator.measure.Lift;
import io.github.statsigemulator.measure.MetricMeter;
import io.github.statsigemulator.measure.MetricMeters;
import io.github.statsigemulator.measure.Sample;
import io.github.statsigemulator.measure.Side;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out how metrics differ between sides, from the exposures and events of a project that are kept. */
final class Pulse {

    private static final String PRIMARY = "primaryMetrics";
    private static final String SECONDARY = "secondaryMetrics";
    private static final String OTHER = "otherMetrics";
    private static final String MONITORED = "monitoringMetrics";
    private static final String READ = "Successfully loaded Pulse Results";

    private final EventHistory history;
    private final Project project;
    private final MetricMeters meters;
    private final String today;

    /** Pulse of the project as the catalog has it, at that moment in epoch milliseconds. */
    Pulse(EventHistory history, Catalog catalog, long now) {
        this.history = history;
        this.project = catalog.project();
        this.meters = new MetricMeters(catalog.all(EntityKind.METRIC));
        this.today = PulseLoad.day(now);
    }

    /** The metrics of an experiment between the groups that the query names. */
    Reply<Lift> of(Experiment experiment, PulseQuery query) {
        Correction correction = query.correction(Field.text(experiment, "defaultConfidenceInterval", "95"));
        Scorecard card = scorecard(experiment, query);
        LocalDate date = query.date();
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        results.put("ds", date == null ? today : date.toString());
        results.put(PRIMARY, card.primary(correction));
        results.put(SECONDARY, card.secondary(correction));
        results.put(OTHER, card.other(correction));
        return Reply.of(results, READ, results);
    }

    /** The monitoring metrics of a gate or a holdout between its sides. */
    Reply<Lift> of(Entity entity, Side control, Side test, PulseQuery query) {
        double alpha = query.correction("95").alpha();
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        results.put("ds", today);
        results.put(
                MONITORED,
                monitored(entity, control, test).stream()
                        .map(metric -> metric.form(alpha))
                        .toList());
        return Reply.of(results, READ, results);
    }

    private Scorecard scorecard(Experiment experiment, PulseQuery query) {
        Group control = query.group("control", experiment.groups());
        Group test = query.group("test", experiment.groups());
        if (test.equals(control)) {
            throw new FaultyRequestException(
                    "test", "must be another group than control, which is '%s', too".formatted(control.id()));
        }
        ExperimentExposures exposures = new ExperimentExposures(experiment, history, project, query.lastMoment());
        Stream<Group> others =
                experiment.groups().stream().filter(group -> !group.equals(control) && !group.equals(test));
        List<Cohort> tests =
                Stream.concat(Stream.of(test), others).map(exposures::cohort).toList();
        List<Event> logged = logged(experiment, List.of(PRIMARY, SECONDARY, OTHER), exposures.end());
        Comparison comparison = Comparison.of(exposures.cohort(control), tests, logged);
        return new Scorecard(
                compare(experiment, PRIMARY, comparison),
                compare(experiment, SECONDARY, comparison),
                compare(experiment, OTHER, comparison),
                tests.size());
    }

    private List<PulseMetric> monitored(Entity entity, Side control, Side test) {
        List<Event> exposures = history.exposures(project, entity.id());
        Comparison comparison = Comparison.of(
                Cohort.of(exposures, entity.idType(), control),
                List.of(Cohort.of(exposures, entity.idType(), test)),
                logged(entity, List.of(MONITORED), Long.MAX_VALUE));
        return compare(entity, MONITORED, comparison);
    }

    /** What is held against what; of the tests the one that was asked for comes first. */
    private record Comparison(Followed control, List<Followed> tests) {

        static Comparison of(Cohort control, List<Cohort> tests, List<Event> logged) {
            return new Comparison(
                    control.follow(logged),
                    tests.stream().map(test -> test.follow(logged)).toList());
        }

        List<Lift> lifts(MetricMeter meter) {
            Sample controlled = control.measure(meter);
            return tests.stream()
                    .map(test -> new Lift(controlled, test.measure(meter)))
                    .toList();
        }
    }

    /** All that the metrics of those lists read, each event once, however many metrics read it. */
    private List<Event> logged(Entity entity, List<String> lists, long end) {
        Set<String> names = lists.stream()
                .flatMap(list -> metrics(entity, list))
                .flatMap(metric -> meters.of(metric).stream())
                .flatMap(meter -> meter.events().stream())
                .collect(Collectors.toSet());
        return history.logged(project, names, time -> time <= end);
    }

    private List<PulseMetric> compare(Entity entity, String list, Comparison comparison) {
        return metrics(entity, list)
                .map(metric -> new PulseMetric(
                        metric, meters.of(metric).map(comparison::lifts).orElse(List.of())))
                .toList();
    }

    /** Those that the list names, then those that have one of the tags beside it. */
    private Stream<Metric> metrics(Entity entity, String list) {
        Stream<Metric> named = listed(entity, list)
                .flatMap(each -> each instanceof Map<?, ?> name ? Stream.of(metric(name)) : Stream.of());
        List<?> tags = listed(entity, list.replace("Metrics", "MetricTags")).toList();
        return Stream.concat(named, meters.tagged(tags)).distinct();
    }

    private static Stream<?> listed(Entity entity, String detail) {
        return entity.meta().details().get(detail) instanceof List<?> list ? list.stream() : Stream.of();
    }

    /** A metric that nobody has defined is shown without figures. */
    private Metric metric(Map<?, ?> name) {
        String metric = String.valueOf(name.get("name"));
        String type = String.valueOf(name.get("type"));
        return meters.find(metric, type).orElseGet(() -> MetricMeters.undefined(metric, type));
    }
}
