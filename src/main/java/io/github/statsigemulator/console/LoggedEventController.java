package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.event.EventKind;
import io.github.statsigemulator.event.LoggedEvents;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What products have logged, and how often things were shown. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Events")
class LoggedEventController {

    private static final int MOST = 25;

    private final EventHistory history;
    private final Resource<Metric> metrics;
    private final Clocks clocks;

    LoggedEventController(EventHistory history, Resources resources, Clocks clocks) {
        this.history = history;
        this.metrics = resources.of(MetricDialect.TABLE);
        this.clocks = clocks;
    }

    @GetMapping("/events")
    Listing<Event> listEvents(Caller caller, Paging paging) {
        return events(caller, null, "events", paging);
    }

    @GetMapping("/events/{eventName}")
    Listing<Event> listEventsOfName(Caller caller, @PathVariable String eventName, Paging paging) {
        return events(caller, eventName, "events/" + eventName, paging);
    }

    private Listing<Event> events(Caller caller, @Nullable String name, String path, Paging paging) {
        LoggedEvents logged = history.logged(caller.project(), name, paging.skipped(), paging.limit());
        return new Listing<>(
                "Events listed successfully.",
                rendering -> logged.events().stream().map(EventForm::of).toList(),
                Listing.Pagination.of(path, "", paging, logged.total()));
    }

    @GetMapping("/events/{eventName}/metrics")
    Listing<Metric> listMetricsOfEvent(Caller caller, @PathVariable String eventName, Paging paging) {
        Catalog catalog = metrics.catalog(caller);
        return metrics.page(
                catalog.all(EntityKind.METRIC).stream()
                        .filter(metric -> MetricDialect.events(metric).anyMatch(eventName::equals))
                        .toList(),
                "events/" + eventName + "/metrics",
                paging,
                catalog);
    }

    @GetMapping("/exposure_count")
    Reply<Event> countExposures(
            Caller caller,
            @RequestParam(defaultValue = "") List<String> gates,
            @RequestParam(defaultValue = "") List<String> experiments,
            @RequestParam(defaultValue = "") List<String> dynamicConfigs) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("gates", counts(caller, EventKind.GATE_EXPOSURE, "gates", gates));
        counts.put("experiments", counts(caller, EventKind.CONFIG_EXPOSURE, "experiments", experiments));
        counts.put("dynamicConfigs", counts(caller, EventKind.CONFIG_EXPOSURE, "dynamicConfigs", dynamicConfigs));
        return Reply.of(counts, "Exposures counted successfully.", counts);
    }

    private List<Map<String, Object>> counts(Caller caller, EventKind kind, String list, List<String> ids) {
        if (ids.size() > MOST) {
            throw new FaultyRequestException(list, "must have at most %d ids, not %d".formatted(MOST, ids.size()));
        }
        Instant now = clocks.of(caller.project()).instant();
        Map<String, Integer> day = since(now.minus(1, ChronoUnit.DAYS), caller, kind, ids);
        Map<String, Integer> week = since(now.minus(7, ChronoUnit.DAYS), caller, kind, ids);
        return ids.stream()
                .map(id -> Map.<String, Object>of(
                        "id", id, "pastDay", day.getOrDefault(id, 0), "past7Days", week.getOrDefault(id, 0)))
                .toList();
    }

    private Map<String, Integer> since(Instant first, Caller caller, EventKind kind, List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : history.exposures(caller.project(), kind, Set.copyOf(ids), time -> time >= first.toEpochMilli());
    }
}
