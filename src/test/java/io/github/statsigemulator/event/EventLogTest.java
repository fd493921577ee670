package io.github.statsigemulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private static final EventQuery ALL = new EventQuery(0, 1000, null, null);

    private final Queue<EventLog> toBeWritten = new ConcurrentLinkedQueue<>();
    private final MemoryJournal journal = new MemoryJournal();

    @Test
    void givesEventsInTheOrderOfTheirArrival() {
        EventLog log = log(100);

        log.record(() -> event("first"));
        log.add(List.of(event("second"), event("third")));
        log.record(() -> event("fourth"));

        assertThat(log.find(ALL).events())
                .extracting(EventPage.Json::text)
                .containsExactly(
                        "{\"sequence\":1,\"name\":\"first\"}",
                        "{\"sequence\":2,\"name\":\"second\"}",
                        "{\"sequence\":3,\"name\":\"third\"}",
                        "{\"sequence\":4,\"name\":\"fourth\"}");
    }

    @Test
    void goesOnWhereTheLastAnswerEnded() {
        EventLog log = log(100);
        log.add(events(10));

        EventPage first = log.find(new EventQuery(0, 4, null, null));
        EventPage second = log.find(new EventQuery(first.next(), 100, null, null));

        assertThat(first.next()).isEqualTo(4);
        assertThat(second.events()).hasSize(6);
        assertThat(log.find(new EventQuery(second.next(), 100, null, null)).events())
                .isEmpty();
    }

    @Test
    void findsEventsByKindAndName() {
        EventLog log = log(100);
        log.add(List.of(event("purchase"), event("statsig::diagnostics"), event("search")));

        EventPage internal = log.find(new EventQuery(0, 100, EventKind.INTERNAL, null));
        EventPage purchases = log.find(new EventQuery(0, 100, null, "purchase"));

        assertThat(internal.events()).singleElement().asString().contains("statsig::diagnostics");
        assertThat(internal.next()).isEqualTo(3);
        assertThat(purchases.events()).singleElement().asString().contains("purchase");
    }

    @Test
    void countsWhatItHadToDrop() {
        EventLog log = log(10);

        log.add(events(25));

        assertThat(log.find(ALL).dropped()).isEqualTo(15);
        assertThat(log.find(ALL).events()).hasSize(10);
    }

    @Test
    void hasWrittenEventsWhenTheyAreAdded() {
        log(100).add(events(3));

        assertThat(journal.events).hasSize(3);
    }

    @Test
    void goesOnAfterARestart() {
        log(100).add(events(3));
        EventLog restarted = log(100);

        restarted.add(List.of(event("later")));

        assertThat(restarted.find(ALL).events()).hasSize(4).last().asString().contains("\"sequence\":4", "later");
    }

    @Test
    void forgetsInTheJournalWhatItHasDropped() {
        EventLog log = log(100);

        log.add(events(1000));
        log.add(events(200));

        assertThat(journal.events.get(0).number()).isEqualTo(1101);
    }

    @Test
    void tellsWhoeverAddedEventsThatCouldNotBeKept() {
        EventLog log = log(100);
        journal.isBroken = true;

        assertThatThrownBy(() -> log.add(events(1)))
                .isInstanceOf(EventsNotKeptException.class)
                .hasRootCauseMessage("the disk is full");
        journal.isBroken = false;

        assertThat(log.find(ALL).events()).isEmpty();
    }

    @Test
    void asksForEarlierEventsOnceTheJournalAnswers() {
        log(100).add(events(3));
        journal.isBroken = true;
        EventLog restarted = log(100);

        restarted.record(() -> event("shown"));
        assertThatThrownBy(() -> restarted.add(events(1))).isInstanceOf(EventsNotKeptException.class);
        journal.isBroken = false;
        restarted.add(List.of(event("later")));

        assertThat(restarted.find(ALL).events()).hasSize(4).last().asString().contains("\"sequence\":4", "later");
    }

    @Test
    void countsOnAfterAWritingThatFailedLateAndWasKept() {
        EventLog log = log(100);
        journal.failsLate = true;
        assertThatThrownBy(() -> log.add(List.of(event("kept")))).isInstanceOf(EventsNotKeptException.class);
        journal.failsLate = false;

        log.add(List.of(event("later")));

        assertThat(log.find(ALL).events())
                .extracting(EventPage.Json::text)
                .containsExactly("{\"sequence\":1,\"name\":\"kept\"}", "{\"sequence\":2,\"name\":\"later\"}");
        assertThat(journal.events).hasSize(2);
    }

    @Test
    void keepsEventsWhetherOrNotOlderOnesCanBeForgotten() {
        EventLog log = log(100);
        log.add(events(1000));
        journal.cannotForget = true;

        log.add(events(200));
        assertThat(journal.events).hasSize(1200);
        journal.cannotForget = false;
        log.add(events(1));

        assertThat(journal.events.get(0).number()).isEqualTo(1102);
    }

    @Test
    void letsThoseWhoWaitShareOneCommit() throws Exception {
        EventLog log = log(100_000);
        atOnce(8, 200, () -> log.add(events(10)));

        assertThat(journal.events)
                .extracting(Journal.Numbered::number)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 2000).boxed().toList());
        assertThat(journal.commits).isLessThanOrEqualTo(200);
    }

    @Test
    void isWrittenSoonAfterSomethingWasRecorded() {
        EventLog log = log(100);
        log.record(() -> event("first"));
        log.record(() -> event("second"));
        assertThat(toBeWritten).containsExactly(log);

        writeWhatIsDue();
        assertThat(journal.events).hasSize(2);

        log.record(() -> event("third"));
        assertThat(toBeWritten).containsExactly(log);
        writeWhatIsDue();
        assertThat(journal.events).hasSize(3);
    }

    @Test
    void losesNothingThatIsRecordedWhileItIsWritten() throws Exception {
        EventLog log = log(100_000);
        atOnce(4, 8000, () -> {
            log.record(() -> event("recorded"));
            writeWhatIsDue();
        });
        writeWhatIsDue();

        assertThat(journal.events).hasSize(8000);
    }

    private static void atOnce(int threads, int times, Runnable work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        for (Future<Object> done : executor.invokeAll(Collections.nCopies(times, Executors.callable(work)))) {
            done.get();
        }
        executor.shutdown();
    }

    private void writeWhatIsDue() {
        for (EventLog due = toBeWritten.poll(); due != null; due = toBeWritten.poll()) {
            due.write();
        }
    }

    private EventLog log(int capacity) {
        return new EventLog(
                new Project("shop"),
                journal,
                EventLogTest::store,
                () -> new Ring(capacity, 1L << 30),
                capacity,
                toBeWritten::add);
    }

    private static StoredEvent store(Event event) {
        return new StoredEvent(event.kind(), event.name(), event.eventName(), "{\"name\":\"" + event.name() + "\"}");
    }

    private static List<Event> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> event("event-" + number))
                .toList();
    }

    private static Event event(String name) {
        return new EventReader(Sender.of(KeyKind.SERVER, null, null), 0)
                .read(Map.of("events", List.of(Map.of("eventName", name))))
                .get(0);
    }

    /** A journal whose disk is a list. */
    private static final class MemoryJournal implements Journal {

        private final List<Numbered> events = new ArrayList<>();
        private int commits;
        private boolean isBroken;
        private boolean failsLate;
        private boolean cannotForget;

        @Override
        public void write(Project project, long first, List<StoredEvent> written) {
            if (isBroken) {
                throw new IllegalStateException("the disk is full");
            }
            commits++;
            for (int i = 0; i < written.size(); i++) {
                events.add(new Numbered(first + i, written.get(i)));
            }
            if (failsLate) {
                throw new IllegalStateException("the connection was lost");
            }
        }

        @Override
        public void forget(Project project, long before) {
            if (cannotForget) {
                throw new IllegalStateException("the connection was lost");
            }
            events.removeIf(event -> event.number() < before);
        }

        @Override
        public List<Numbered> read(Project project, int most) {
            if (isBroken) {
                throw new IllegalStateException("the disk is full");
            }
            return List.copyOf(events);
        }
    }
}
