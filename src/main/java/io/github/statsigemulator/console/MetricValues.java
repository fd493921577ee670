package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.measure.MetricMeter;
import io.github.statsigemulator.measure.MetricMeters;
import io.github.statsigemulator.measure.MetricValue;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        Metric metric = metric(caller, id);
        MetricMeter meter = meters(caller).of(metric).orElseThrow(() -> new NotMeasurableException(metric));
        List<Map<String, @Nullable Object>> values = measured(meter, day, caller)
                .map(value -> form("unit_type", value))
                .toList();
        return page("Metric read successfully.", "metrics", "&id=" + id + "&date=" + day, values, paging);
    }

    /** The metric of that id, which an event that has arrived may have without anybody's doing. */
    private Metric metric(Caller caller, String id) {
        return MetricMeters.ofEvent(id)
                .filter(metric ->
                        metrics.catalog(caller).find(EntityKind.METRIC, id).isEmpty())
                .filter(metric ->
                        history.logged(caller.project(), metric.name(), 0, 1).total() > 0)
                .orElseGet(() -> metrics.get(caller, id));
    }

    /** The values on the {@code date} of the query of all metrics in use for which they can be worked out. */
    Listing<Metric> ofAll(Caller caller, Paging paging) {
        LocalDate day = day(paging);
        MetricMeters meters = meters(caller);
        List<Map<String, @Nullable Object>> values = metrics.catalog(caller).all(EntityKind.METRIC).stream()
                .filter(metric -> !metric.isArchived())
                .filter(metric -> isWanted("metricName", metric.name(), paging))
                .filter(metric -> isWanted("metricType", metric.type(), paging))
                .map(meters::of)
                .flatMap(Optional::stream)
                .flatMap(meter -> measured(meter, day, caller).map(value -> amongAll(value, meter.metric())))
                .toList();
        return page(
                "Metric values listed successfully.",
                "metrics/values",
                kept("metricName", paging) + kept("metricType", paging) + "&date=" + day,
                values,
                paging);
    }

    /** What a query about all metrics can have, for the description of the API. */
    static List<Parameter> parameters() {
        return List.of(parameter("date").required(true), parameter("metricName"), parameter("metricType"));
    }

    private static Parameter parameter(String name) {
        return new QueryParameter().name(name).required(false).schema(Schemas.text());
    }

    private MetricMeters meters(Caller caller) {
        return new MetricMeters(metrics.catalog(caller).all(EntityKind.METRIC));
    }

    private static Map<String, @Nullable Object> amongAll(MetricValue value, Metric metric) {
        Map<String, @Nullable Object> form = form("unitType", value);
        form.put("metricName", metric.name());
        form.put("metricType", metric.type());
        return form;
    }

    private static Map<String, @Nullable Object> form(String unitField, MetricValue value) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("value", value.amount().value());
        form.put(unitField, value.unit());
        if (value.amount().denominator() != null) {
            form.put("numerator", value.amount().numerator());
            form.put("denominator", value.amount().denominator());
        }
        return form;
    }

    private Stream<MetricValue> measured(MetricMeter meter, LocalDate day, Caller caller) {
        long first = start(day);
        long beyond = start(day.plusDays(1));
        List<Event> events = history.logged(caller.project(), meter.events(), time -> time >= first && time < beyond);
        return meter.values(events).stream();
    }

    /** When a day begins, in epoch milliseconds. */
    static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private static String kept(String name, Paging paging) {
        return paging.values(name).stream()
                .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
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
