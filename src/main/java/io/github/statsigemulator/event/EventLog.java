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
    private final Supplier<Ring> rings;
    private final int capacity;
    private final Consumer<EventLog> later;
    private final Queue<Batch> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger recorded = new AtomicInteger();
    private Ring ring;
    private boolean isRead;
    private boolean isBehind = true;
    private long dropped;
    private long forgotten = 1;

    /**
     * The log of a project, with as many events of an earlier run as there is room for. They are read when somebody writes
     * or looks, so that whoever records an event waits for no database.
     *
     * @param rings empty ones
     * @param capacity events that a ring holds
     * @param later has the log written some time after it is told so
     */
    EventLog(
            Project project,
            Journal journal,
            Function<Event, StoredEvent> store,
            Supplier<Ring> rings,
            int capacity,
            Consumer<EventLog> later) {
        this.project = project;
        this.journal = journal;
        this.store = store;
        this.rings = rings;
        this.capacity = capacity;
        this.later = later;
        this.ring = rings.get();
    }

    /** Takes the journal's word for what there is. */
    private void catchUp() {
        List<Journal.Numbered> events = journal.read(project, capacity);
        Ring read = rings.get();
        if (!events.isEmpty()) {
            forgotten = events.get(0).number();
            read.startAt(forgotten);
            events.forEach(event -> read.add(event.event()));
        }
        ring = read;
        isRead = true;
        isBehind = false;
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
            if (isBehind) {
                catchUp();
            }
            if (!events.isEmpty()) {
                journal.write(project, ring.next(), events);
            }
        } catch (RuntimeException failure) {
            isBehind = true; // a database that fails late may have kept them, and their numbers are taken then
            LOG.error("{} events could not be kept", events.size(), failure);
            return failure;
        }
        events.forEach(event -> dropped += ring.add(event));
        forget();
        return null;
    }

    /** What the ring has let go need not be kept elsewhere; that can wait until there is more of it, or until it works. */
    private void forget() {
        if (ring.first() - forgotten >= FORGET_AT_ONCE) {
            try {
                journal.forget(project, ring.first());
                forgotten = ring.first();
            } catch (RuntimeException failure) {
                LOG.warn("Events that are too old are still in the database", failure);
            }
        }
    }

    private void writeAndRead() {
        write();
        if (!isRead) {
            catchUp();
        }
    }

    /** The events that the query asks for, with all that arrived before it. */
    public synchronized EventPage find(EventQuery query) {
        writeAndRead();
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
        writeAndRead();
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
