package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Sent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what SDKs send to {@code log_event} and its like. Only what no event can be without is insisted on; diagnostics
 * have no user and metadata of any type (statsig-io/js-client-monorepo, packages/client-core/src/Diagnostics.ts).
 */
public final class EventReader {

    private final Sender sender;
    private final long now;

    /**
     * A reader.
     *
     * @param sender who sends, as far as the request itself says
     * @param now the time for events that have none, in epoch milliseconds
     */
    public EventReader(Sender sender, long now) {
        this.sender = sender;
        this.now = now;
    }

    /** The events of a request's body. */
    public List<Event> read(Map<String, @Nullable Object> body) {
        if (!(body.get("events") instanceof List<?> events)) {
            throw new UnreadableEventException("events", "must be an array of events" + Sent.not(body.get("events")));
        }
        Map<String, @Nullable Object> metadata = object(body.get("statsigMetadata"));
        Sender from = metadata == null ? sender : sender.saying(metadata);
        Map<String, @Nullable Object> shared = object(body.get("user"));
        List<Event> read = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            read.add(event("events[" + i + "]", events.get(i), shared, from));
        }
        return read;
    }

    private Event event(
            String place, @Nullable Object json, @Nullable Map<String, @Nullable Object> shared, Sender from) {
        Map<String, @Nullable Object> event = object(json);
        if (event == null) {
            throw new UnreadableEventException(place, "must be an object" + Sent.not(json));
        }
        if (!(event.get("eventName") instanceof String name) || name.isEmpty()) {
            throw new UnreadableEventException(
                    place + ".eventName", "must be a text, the name of the event" + Sent.not(event.get("eventName")));
        }
        Map<String, @Nullable Object> own = object(event.get("user"));
        return of(name, event, Exposed.of(own == null ? shared : own), from);
    }

    private Event of(String eventName, Map<String, @Nullable Object> event, Exposed exposed, Sender from) {
        EventKind kind = EventKind.of(eventName);
        Map<String, @Nullable Object> metadata = object(event.get("metadata"));
        Map<String, @Nullable Object> known = metadata == null ? Map.of() : metadata;
        String subject = kind.isExposure() ? text(known.get(kind.subjectKey())) : null;
        return new Event(
                kind,
                subject == null ? eventName : subject,
                eventName,
                value(kind, event.get("value"), known),
                kind.isExposure() ? text(known.get("ruleID")) : null,
                known,
                exposed.user(),
                exposed.environment(),
                ConsultedGate.read(event.get("secondaryExposures")),
                from,
                time(event.get("time")),
                now);
    }

    private static @Nullable Object value(
            EventKind kind, @Nullable Object sent, Map<String, @Nullable Object> metadata) {
        String gateValue = kind == EventKind.GATE_EXPOSURE ? text(metadata.get("gateValue")) : null;
        return sent == null && gateValue != null ? (Object) Boolean.valueOf(gateValue) : sent;
    }

    /** Milliseconds as a number or in digits, or an ISO-8601 instant; now if it is none of them. */
    long time(@Nullable Object json) {
        if (json instanceof Number millis) {
            return millis.longValue();
        }
        if (!(json instanceof String text)) {
            return now;
        }
        try {
            return text.matches("\\d{1,18}")
                    ? Long.parseLong(text)
                    : instant(text).toEpochMilli();
        } catch (DateTimeException noTime) {
            return now;
        }
    }

    private static Instant instant(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : OffsetDateTime.parse(text).toInstant();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null || value instanceof Map || value instanceof List ? null : value.toString();
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    static @Nullable Map<String, @Nullable Object> object(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : null;
    }
}
