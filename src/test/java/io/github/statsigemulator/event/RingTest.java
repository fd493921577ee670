package io.github.statsigemulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RingTest {

    private static final long PLENTY = 1L << 30;

    @Test
    void numbersEventsFromOne() {
        Ring ring = new Ring(10, PLENTY);

        ring.add(event("a"));
        ring.add(event("b"));

        assertThat(ring.get(1).name()).isEqualTo("a");
        assertThat(ring.get(2).name()).isEqualTo("b");
        assertThat(ring.next()).isEqualTo(3);
    }

    @Test
    void dropsTheOldestBeyondItsCapacity() {
        Ring ring = new Ring(1000, PLENTY);

        long dropped = LongStream.rangeClosed(1, 2500)
                .map(number -> ring.add(event("event-" + number)))
                .sum();

        assertThat(dropped).isEqualTo(1500);
        assertThat(ring.first()).isEqualTo(1501);
        assertThat(LongStream.range(ring.first(), ring.next()))
                .allSatisfy(number -> assertThat(ring.get(number).name()).isEqualTo("event-" + number));
    }

    @Test
    void dropsTheOldestBeyondItsSize() {
        Ring ring = new Ring(1000, 1000);

        int dropped = ring.add(event("a", "x".repeat(300)))
                + ring.add(event("b", "x".repeat(300)))
                + ring.add(event("c", "x".repeat(300)));

        assertThat(dropped).isOne();
        assertThat(ring.first()).isEqualTo(2);
    }

    @Test
    void holdsOneEventHoweverLarge() {
        Ring ring = new Ring(1000, 1000);

        ring.add(event("a", "x".repeat(5000)));

        assertThat(ring.get(1).name()).isEqualTo("a");
    }

    @Test
    void goesOnWhereAnEarlierOneEnded() {
        Ring ring = new Ring(10, PLENTY);

        ring.startAt(77);
        ring.add(event("a"));

        assertThat(ring.get(77).name()).isEqualTo("a");
        assertThatThrownBy(() -> ring.get(76)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static StoredEvent event(String name) {
        return event(name, "{}");
    }

    private static StoredEvent event(String name, String json) {
        return new StoredEvent(EventKind.CUSTOM, name, name, json);
    }
}
