package io.github.statsigemulator.spec;

/** Thrown when a text is not a config-specs document, or when a part of it cannot be understood. */
public class MalformedDocumentException extends RuntimeException {

    private final String place;
    private final String fault;

    MalformedDocumentException(String place, String fault) {
        super(place + ": " + fault);
        this.place = place;
        this.fault = fault;
    }

    MalformedDocumentException(String place, String fault, Throwable cause) {
        super(place + ": " + fault, cause);
        this.place = place;
        this.fault = fault;
    }

    /** Where the fault is: {@code feature_gates.new_nav.rules[0].salt}, or line and column where it is no JSON. */
    public String place() {
        return place;
    }

    /** What is wrong there, in a sentence. */
    public String fault() {
        return fault;
    }
}
