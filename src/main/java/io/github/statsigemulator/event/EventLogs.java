package io.github.statsigemulator.event;

import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.Project;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** The event log of each project. */
@Component
public class EventLogs {

    private static final int DELAY_MILLIS = 50;
    private static final int SHARE_OF_MEMORY = 4;

    private final Map<Project, EventLog> logs = new ConcurrentHashMap<>();
    private final Map<EventKind, Counter> counters = new EnumMap<>(EventKind.class);
    private final ScheduledExecutorService writer =
            new ScheduledThreadPoolExecutor(1, EventLogs::thread, new ThreadPoolExecutor.DiscardPolicy());
    private final ObjectWriter json;
    private final Journal journal;
    private final int capacity;

    EventLogs(EmulatorSettings settings, JsonMapper json, Journal journal, MeterRegistry meters) {
        this.json = json.writerFor(Event.class);
        this.journal = journal;
        this.capacity = settings.events().capacity();
        for (EventKind kind : EventKind.values()) {
            counters.put(kind, counter(meters, kind));
        }
    }

    private static Counter counter(MeterRegistry meters, EventKind kind) {
        return Counter.builder("statsig.events")
                .description("Events that arrived or were recorded, by kind")
                .tag("kind", kind.text())
                .register(meters);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "event-writer");
        thread.setDaemon(true);
        return thread;
    }

    /** The log of the project. */
    public EventLog of(Project project) {
        EventLog log = logs.get(project);
        return log == null ? logs.computeIfAbsent(project, this::open) : log;
    }

    private EventLog open(Project project) {
        long mostBytes = Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY;
        return new EventLog(
                project, journal, this::store, () -> new Ring(capacity, mostBytes), capacity, this::writeLater);
    }

    private void writeLater(EventLog log) {
        var unused = writer.schedule(log::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private StoredEvent store(Event event) {
        Counter counter = counters.get(event.kind());
        if (counter != null) {
            counter.increment();
        }
        return StoredEvent.of(event, text(event));
    }

    /** By way of bytes, in which half of a surrogate pair is escaped; in a text it would stay, and make an answer unwritable. */
    private String text(Event event) {
        return new String(json.writeValueAsBytes(event), StandardCharsets.UTF_8);
    }

    @PreDestroy
    void close() {
        writer.shutdown();
        logs.values().forEach(EventLog::write);
    }
}
