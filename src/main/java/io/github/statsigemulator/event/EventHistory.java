package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks back over the events of a project that are still kept. Only the texts of those that it shows are read. */
@Component
public class EventHistory {

    private final EventLogs logs;
    private final JsonMapper json;

    EventHistory(EventLogs logs, JsonMapper json) {
        this.logs = logs;
        this.json = json;
    }

    /**
     * Those whom an event is about, in the order in which they were last heard of, the latest first.
     *
     * @param skipped how many of the latest are left out
     * @param limit how many at most
     */
    public SeenUsers users(Project project, long skipped, int limit) {
        Map<String, StoredEvent> last = new LinkedHashMap<>();
        logs.of(project).lookBack(event -> last.putIfAbsent(marks(event).user(), event));
        last.remove("");
        List<SeenUser> page = last.entrySet().stream()
                .skip(skipped)
                .limit(limit)
                .map(seen -> new SeenUser(seen.getKey(), user(seen.getValue())))
                .toList();
        return new SeenUsers(page, last.size());
    }

    private Map<String, @Nullable Object> user(StoredEvent event) {
        return Objects.requireNonNullElse(read(event).user(), Map.of());
    }

    /**
     * Events that products have logged.
     *
     * @param name those of that name alone; null for all
     * @param skipped how many of the newest are left out
     * @param limit how many at most
     */
    public LoggedEvents logged(Project project, @Nullable String name, long skipped, int limit) {
        List<StoredEvent> found =
                find(project, event -> isLogged(event) && (name == null || name.equals(event.name())));
        List<Event> page =
                found.stream().skip(skipped).limit(limit).map(this::read).toList();
        return new LoggedEvents(page, found.size());
    }

    /**
     * All events that products have logged under one of the names, the newest first.
     *
     * @param times which moments count, in epoch milliseconds
     */
    public List<Event> logged(Project project, Collection<String> names, LongPredicate times) {
        return find(project, event -> isLogged(event) && names.contains(event.name()) && isWithin(times, event))
                .stream()
                .map(this::read)
                .toList();
    }

    private static boolean isLogged(StoredEvent event) {
        return event.kind() == EventKind.CUSTOM;
    }

    /**
     * How often each of the names was shown to somebody.
     *
     * @param times which moments count, in epoch milliseconds
     */
    public Map<String, Integer> exposures(
            Project project, EventKind kind, Collection<String> names, LongPredicate times) {
        Map<String, Integer> counts = new HashMap<>();
        find(project, event -> event.kind() == kind && names.contains(event.name()) && isWithin(times, event))
                .forEach(event -> counts.merge(event.name(), 1, Integer::sum));
        return counts;
    }

    /**
     * Every exposure that has to do with a gate, an experiment or a holdout: of itself, of a layer that asked it, or of
     * something that consulted it; the oldest first.
     */
    public List<Event> exposures(Project project, String name) {
        String quoted = '"' + name + '"';
        List<Event> found = new ArrayList<>();
        find(project, event -> event.kind().isExposure() && event.json().contains(quoted))
                .forEach(event -> found.add(read(event)));
        found.sort(Comparator.comparingLong(Event::time));
        return found;
    }

    /** How often each gate was shown to somebody, and how often it let them pass. */
    public Map<String, PassRate> passRates(Project project) {
        Map<String, PassRate> rates = new HashMap<>();
        find(project, event -> event.kind() == EventKind.GATE_EXPOSURE)
                .forEach(event ->
                        rates.merge(event.name(), PassRate.of(marks(event).isTrue()), PassRate::plus));
        return rates;
    }

    private List<StoredEvent> find(Project project, Predicate<StoredEvent> wanted) {
        List<StoredEvent> found = new ArrayList<>();
        logs.of(project).lookBack(event -> {
            if (wanted.test(event)) {
                found.add(event);
            }
        });
        return found;
    }

    private boolean isWithin(LongPredicate times, StoredEvent event) {
        return times.test(marks(event).time());
    }

    private StoredEvent.Marks marks(StoredEvent event) {
        return event.marks(() -> read(event));
    }

    private Event read(StoredEvent event) {
        return json.readValue(event.json(), Event.class);
    }
}
