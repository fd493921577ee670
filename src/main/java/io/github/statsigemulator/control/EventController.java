package io.github.statsigemulator.control;

import io.github.statsigemulator.event.EventKind;
import io.github.statsigemulator.event.EventLogs;
import io.github.statsigemulator.event.EventPage;
import io.github.statsigemulator.event.EventQuery;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.project.Project;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What arrived from SDKs and what the HTTP API recorded, decoded, in the order of arrival. */
@RestController("emulatorEventController")
@RequestMapping("/__emulator/events")
class EventController {

    private static final int MOST = 10_000;

    private final EventLogs logs;

    EventController(EventLogs logs) {
        this.logs = logs;
    }

    /**
     * Gives events back.
     *
     * @param since those after that number; the {@code next} of one answer leads to the following one
     * @param kind such as {@code gate_exposure} or {@code custom}
     * @param name of a gate, config, layer or event
     */
    @GetMapping
    EventPage list(
            Project project,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(defaultValue = "1000") int limit,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String name) {
        if (limit < 1 || limit > MOST) {
            throw new FaultyRequestException("limit", "must be from 1 to %d, not %d".formatted(MOST, limit));
        }
        return logs.of(project).find(new EventQuery(since, limit, kind == null ? null : kind(kind), name));
    }

    private static EventKind kind(String text) {
        return EventKind.find(text)
                .orElseThrow(() -> new FaultyRequestException(
                        "kind",
                        "'%s' is not one of %s"
                                .formatted(
                                        text,
                                        Arrays.stream(EventKind.values())
                                                .map(EventKind::text)
                                                .toList())));
    }
}
