package io.github.statsigemulator.event;

/** Thrown when events that arrived could not be written where they outlive the process; none of them is kept. */
public class EventsNotKeptException extends RuntimeException {

    /** As many as {@code count} events, which {@code cause} kept from being written. */
    public EventsNotKeptException(int count, Throwable cause) {
        super("%d events could not be kept.".formatted(count), cause);
    }
}
