package io.github.statsigemulator.console;

import io.github.statsigemulator.event.Event;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How events are written. */
final class EventForm {

    private EventForm() {}

    static Map<String, @Nullable Object> of(Event event) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("timestamp", Instant.ofEpochMilli(event.time()).toString());
        form.put("name", event.name());
        form.put("source", text(event.sender().sdkType()));
        form.put("value", text(event.value()));
        form.put("userID", event.user() == null ? "" : text(event.user().get("userID")));
        return form;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
