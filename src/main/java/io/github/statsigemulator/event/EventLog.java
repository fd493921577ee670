package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one project in the order of their arrival. Whoever arrives waits in a queue; one thread at a time writes
 * for all who wait, so that they share one commit.
 */
public final class EventLog {

    private static final Logger LOG = LoggerFactory.getLogger(EventLog.class);
    private static final int FORGET_AT_ONCE = 1000;
    private static final int MOST_WAITING = 10_000;

    private final Project project;
    private final Journal journal;
    private final Function<Event, StoredEvent> store;
    private final Ring ring;
    private final Consumer<EventLog> later;
    private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger recorded = new AtomicInteger();
    private long dropped;
    private long forgotten = 1;

    /**
     * The log of a project, with as many events of an earlier run as there is room for.
     *
     * @param later has the log written some time after it is told so
     */
    EventLog(
            Project project,
            Journal journal,
            Function<Event, StoredEvent> store,
            Ring ring,
            int capacity,
            Consumer<EventLog> later) {
        this.project = project;
        this.journal = journal;
        this.store = store;
        this.ring = ring;
        this.later = later;
        resume(journal.read(project, capacity));
    }

    private void resume(List<Journal.Numbered> events) {
        if (!events.isEmpty()) {
            forgotten = events.get(0).number();
            ring.startAt(forgotten);
            events.forEach(event -> ring.add(event.event()));
        }
    }

    /**
     * Adds events; where the emulator keeps its state they are safe when this returns.
     *
     * @throws EventsNotKeptException if they could not be written there; then none of them has been added
     */
    public void add(List<Event> events) {
        List<StoredEvent> stored = events.stream().map(store).toList();
        Batch batch = new Batch(() -> stored);
        waiting.add(batch);
        synchronized (this) {
            if (!batch.isWritten) {
                write();
            }
        }
        if (batch.failure != null) {
            throw new EventsNotKeptException(events.size(), batch.failure);
        }
    }

    /** Adds an event behind the caller's back: it is made later, and safe within a tenth of a second. */
    void record(Supplier<Event> event) {
        waiting.add(new Batch(() -> List.of(store.apply(event.get()))));
        int count = recorded.incrementAndGet();
        if (count == 1) {
            later.accept(this);
        } else if (count > MOST_WAITING) {
            write();
        }
    }

    /** Writes for all who wait. */
    synchronized void write() {
        recorded.set(0); // before looking: what comes from now on is the first to wait, and has the next writing come
        List<Batch> batches = new ArrayList<>();
        List<StoredEvent> events = new ArrayList<>();
        for (Batch batch = waiting.poll(); batch != null; batch = waiting.poll()) {
            batches.add(batch);
            events.addAll(batch.events.get());
        }
        if (!batches.isEmpty()) {
            RuntimeException failure = write(events);
            batches.forEach(batch -> batch.end(failure));
        }
    }

    private @Nullable RuntimeException write(List<StoredEvent> events) {
        try {
            if (!events.isEmpty()) {
                journal.write(project, ring.next(), events);
            }
            events.forEach(event -> dropped += ring.add(event));
            forget();
            return null;
        } catch (RuntimeException failure) {
            LOG.error("{} events could not be kept", events.size(), failure);
            return failure;
        }
    }

    /** What the ring has let go need not be kept elsewhere; that can wait until there is more of it. */
    private void forget() {
        if (ring.first() - forgotten >= FORGET_AT_ONCE) {
            journal.forget(project, ring.first());
            forgotten = ring.first();
        }
    }

    /** The events that the query asks for, with all that arrived before it. */
    public synchronized EventPage find(EventQuery query) {
        write();
        List<EventPage.Json> found = new ArrayList<>();
        long number = Math.max(ring.first(), query.since() + 1);
        while (number < ring.next() && found.size() < query.limit()) {
            StoredEvent event = ring.get(number);
            if (query.matches(event)) {
                found.add(new EventPage.Json(
                        "{\"sequence\":" + number + "," + event.json().substring(1)));
            }
            number++;
        }
        return new EventPage(found, number - 1, dropped);
    }

    /** Shows every event that is still there, the newest first. */
    synchronized void lookBack(Consumer<StoredEvent> action) {
        write();
        for (long number = ring.next() - 1; number >= ring.first(); number--) {
            action.accept(ring.get(number));
        }
    }

    /** Events that wait to be written together; guarded by the log once it waits. */
    private static final class Batch {

        private final Supplier<List<StoredEvent>> events;
        private boolean isWritten;
        private @Nullable RuntimeException failure;

        Batch(Supplier<List<StoredEvent>> events) {
            this.events = events;
        }

        void end(@Nullable RuntimeException reason) {
            failure = reason;
            isWritten = true;
        }
    }
}
