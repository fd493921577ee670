package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What metrics come to on a day, in UTC, by the events that are kept. */
final class MetricValues {

    private final Resource<Metric> metrics;
    private final EventHistory history;

    MetricValues(Resource<Metric> metrics, EventHistory history) {
        this.metrics = metrics;
        this.history = history;
    }

    /**
     * The values of the metric that the query names by {@code id}, on its {@code date}.
     *
     * @throws NotMeasurableException if they cannot be worked out
     */
    Listing<Metric> ofOne(Caller caller, Paging paging) {
        String id = required("id", paging);
        LocalDate day = day(paging);
        Metric metric = metrics.get(caller, id);
        MetricMeter meter = MetricMeter.of(metric).orElseThrow(() -> new NotMeasurableException(metric));
        List<Map<String, @Nullable Object>> values =
                measured(meter, day, caller).map(MetricValue::one).toList();
        return page("Metric read successfully.", "metrics", "&id=" + id + "&date=" + day, values, paging);
    }

    /** The values on the {@code date} of the query of all metrics in use for which they can be worked out. */
    Listing<Metric> ofAll(Caller caller, Paging paging) {
        LocalDate day = day(paging);
        List<Map<String, @Nullable Object>> values = metrics.catalog(caller).all(EntityKind.METRIC).stream()
                .filter(metric -> !metric.isArchived())
                .filter(metric -> isWanted("metricName", metric.name(), paging))
                .filter(metric -> isWanted("metricType", metric.type(), paging))
                .map(MetricMeter::of)
                .flatMap(Optional::stream)
                .flatMap(meter -> measured(meter, day, caller).map(value -> value.amongAll(meter.metric())))
                .toList();
        return page("Metric values listed successfully.", "metrics/values", "&date=" + day, values, paging);
    }

    private Stream<MetricValue> measured(MetricMeter meter, LocalDate day, Caller caller) {
        long first = start(day);
        long beyond = start(day.plusDays(1));
        List<Event> events = history.logged(caller.project(), meter.events(), time -> time >= first && time < beyond);
        return meter.values(events).stream();
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static boolean isWanted(String name, String value, Paging paging) {
        List<String> wanted = paging.values(name);
        return wanted.isEmpty() || wanted.contains(value);
    }

    private static Listing<Metric> page(
            String message, String path, String query, List<Map<String, @Nullable Object>> values, Paging paging) {
        Pages<Map<String, @Nullable Object>> pages = new Pages<>(path, query, paging, values);
        return new Listing<>(message, rendering -> pages.page(), pages.pagination());
    }

    private static LocalDate day(Paging paging) {
        String date = required("date", paging);
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException noDate) {
            throw new FaultyRequestException("date", "must be a date such as 2026-01-31, not '%s'".formatted(date));
        }
    }

    private static String required(String name, Paging paging) {
        return paging.values(name).stream()
                .findFirst()
                .orElseThrow(() -> new FaultyRequestException(name, "is required"));
    }
}
