package io.github.statsigemulator.event;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An event as it is kept: its JSON text, and beside it what events are looked for by. */
final class StoredEvent {

    private final EventKind kind;
    private final String name;
    private final String eventName;
    private final String json;
    private volatile @Nullable Marks marks;

    /**
     * An event that was kept before.
     *
     * @param json the {@link Event} as a JSON object
     */
    StoredEvent(EventKind kind, String name, String eventName, String json) {
        this.kind = kind;
        this.name = name;
        this.eventName = eventName;
        this.json = json;
    }

    /** An event that is about to be kept as that JSON object. */
    static StoredEvent of(Event event, String json) {
        StoredEvent stored = new StoredEvent(event.kind(), event.name(), event.eventName(), json);
        stored.marks = Marks.of(event);
        return stored;
    }

    EventKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    String eventName() {
        return eventName;
    }

    String json() {
        return json;
    }

    /**
     * What the event is looked back for by; known from the beginning but for an event that was kept before the start.
     *
     * @param event reads the event
     */
    Marks marks(Supplier<Event> event) {
        Marks known = marks;
        if (known == null) {
            known = Marks.of(event.get());
            marks = known;
        }
        return known;
    }

    /** About how much memory it takes, in bytes. */
    long size() {
        return 160L + json.length();
    }

    /**
     * What of an event is asked for so often that nobody wants to read its text for it.
     *
     * @param time when it happened, in epoch milliseconds
     * @param user the {@code userID} of whom it is about, else the first of the other ids; empty if it is about nobody
     * @param isTrue whether its value is true, as that of a gate that somebody passes
     */
    record Marks(long time, String user, boolean isTrue) {

        private static Marks of(Event event) {
            Map<String, @Nullable Object> user = event.user();
            return new Marks(event.time(), user == null ? "" : id(user), Boolean.TRUE.equals(event.value()));
        }

        private static String id(Map<String, @Nullable Object> user) {
            if (user.get("userID") instanceof String id && !id.isEmpty()) {
                return id;
            }
            return user.get("customIDs") instanceof Map<?, ?> ids
                    ? ids.values().stream().map(String::valueOf).findFirst().orElse("")
                    : "";
        }
    }
}
