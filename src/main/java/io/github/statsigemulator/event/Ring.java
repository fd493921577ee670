package io.github.statsigemulator.event;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The last events, each under its number; the numbers begin at 1 and have no gaps. When one more event, or its size,
 * would be too much, the oldest go. Not safe for use by several threads.
 */
final class Ring {

    private static final int FIRST_SLOTS = 256;

    private final int capacity;
    private final long mostBytes;
    private @Nullable StoredEvent[] slots = new StoredEvent[0];
    private long first = 1;
    private long next = 1;
    private long bytes;

    /**
     * An empty ring.
     *
     * @param capacity events that it may hold
     * @param mostBytes what they may take together, in bytes; one event is held however large it is
     */
    Ring(int capacity, long mostBytes) {
        this.capacity = capacity;
        this.mostBytes = mostBytes;
    }

    /** Goes on at a number, with nothing before it. */
    void startAt(long number) {
        first = number;
        next = number;
    }

    /** Adds the event under the next number, and says how many had to go. */
    int add(StoredEvent event) {
        bytes += event.size();
        int dropped = 0;
        while (next > first && (next - first == capacity || bytes > mostBytes)) {
            drop();
            dropped++;
        }
        if (next - first == slots.length) {
            grow();
        }
        slots[slot(next++)] = event;
        return dropped;
    }

    private void drop() {
        int oldest = slot(first++);
        StoredEvent gone = slots[oldest];
        bytes -= gone == null ? 0 : gone.size();
        slots[oldest] = null;
    }

    private void grow() {
        StoredEvent[] old = Arrays.copyOf(slots, slots.length);
        slots = new StoredEvent[Math.min(capacity, Math.max(FIRST_SLOTS, slots.length * 2))];
        for (long number = first; number < next; number++) {
            slots[slot(number)] = old[(int) (number % old.length)];
        }
    }

    private int slot(long number) {
        return (int) (number % slots.length);
    }

    /** The event of that number, between {@link #first} and {@link #next}. */
    StoredEvent get(long number) {
        StoredEvent event = slots[slot(number)];
        if (number < first || number >= next || event == null) {
            throw new IndexOutOfBoundsException("no event " + number);
        }
        return event;
    }

    /** The number of the oldest event that is still there. */
    long first() {
        return first;
    }

    /** The number that the next event will get. */
    long next() {
        return next;
    }
}
