package io.github.statsigemulator.event;

/** Thrown when what should be events is something else. */
public class UnreadableEventException extends RuntimeException {

    private final String place;

    UnreadableEventException(String place, String message) {
        super(message);
        this.place = place;
    }

    /** Where, such as {@code events[3].eventName}. */
    public String place() {
        return place;
    }
}
