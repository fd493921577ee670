package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Looks back over the events of a project that are still kept. */
@Component
public class EventHistory {

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final EventLogs logs;
    private final JsonMapper json;

    EventHistory(EventLogs logs, JsonMapper json) {
        this.logs = logs;
        this.json = json;
    }

    /** Everybody whom an event is about, in the order in which they were last heard of, the latest first. */
    public List<SeenUser> users(Project project) {
        Map<String, SeenUser> users = new LinkedHashMap<>();
        logs.of(project).lookBack(event -> {
            Map<String, @Nullable Object> user = part(event, "user");
            String id = id(user);
            if (!id.isEmpty()) {
                users.putIfAbsent(id, new SeenUser(id, user));
            }
        });
        return List.copyOf(users.values());
    }

    private static String id(Map<String, @Nullable Object> user) {
        if (user.get("userID") instanceof String id && !id.isEmpty()) {
            return id;
        }
        return user.get("customIDs") instanceof Map<?, ?> ids
                ? ids.values().stream().map(String::valueOf).findFirst().orElse("")
                : "";
    }

    /**
     * Events that products have logged.
     *
     * @param name those of that name alone; null for all
     * @param skipped how many of the newest are left out
     * @param limit how many at most
     */
    public LoggedEvents logged(Project project, @Nullable String name, long skipped, int limit) {
        List<StoredEvent> page = new ArrayList<>();
        int[] total = new int[1];
        logs.of(project).lookBack(event -> {
            if (event.kind() == EventKind.CUSTOM && (name == null || name.equals(event.name()))) {
                if (total[0] >= skipped && page.size() < limit) {
                    page.add(event);
                }
                total[0]++;
            }
        });
        return new LoggedEvents(page.stream().map(this::read).toList(), total[0]);
    }

    /**
     * How often each of the names was shown to somebody.
     *
     * @param times which moments count, in epoch milliseconds
     */
    public Map<String, Integer> exposures(
            Project project, EventKind kind, Collection<String> names, LongPredicate times) {
        Map<String, Integer> counts = new HashMap<>();
        Consumer<StoredEvent> count = event -> {
            if (event.kind() == kind
                    && names.contains(event.name())
                    && times.test(read(event).time())) {
                counts.merge(event.name(), 1, Integer::sum);
            }
        };
        logs.of(project).lookBack(count);
        return counts;
    }

    private Event read(StoredEvent event) {
        return json.readValue(event.json(), Event.class);
    }

    @SuppressWarnings("unchecked") // objects are maps by names
    private Map<String, @Nullable Object> part(StoredEvent event, String name) {
        return json.readValue(event.json(), FIELDS).get(name) instanceof Map<?, ?> part
                ? (Map<String, @Nullable Object>) part
                : Collections.emptyMap();
    }
}
