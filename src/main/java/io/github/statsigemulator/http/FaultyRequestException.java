package io.github.statsigemulator.http;

/** Thrown when a request is not what the API asks for; it becomes a 400 that names the place. */
public class FaultyRequestException extends RuntimeException {

    private final transient Fault fault;

    public FaultyRequestException(String property, String message) {
        super(property.isEmpty() ? message : property + ": " + message);
        this.fault = new Fault(property, message);
    }

    /** What is wrong, and where. */
    public Fault fault() {
        return fault;
    }
}
