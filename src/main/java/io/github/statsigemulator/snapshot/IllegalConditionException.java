package io.github.statsigemulator.snapshot;

/** Thrown when a condition asks for something that no SDK evaluates. */
public class IllegalConditionException extends RuntimeException {

    private final transient Fault fault;

    IllegalConditionException(String property, String message) {
        super(message);
        this.fault = new Fault(property, message);
    }

    /** What is wrong; its place is seen from the condition: {@code operator}, {@code targetValue}, {@code field}. */
    public Fault fault() {
        return fault;
    }
}
