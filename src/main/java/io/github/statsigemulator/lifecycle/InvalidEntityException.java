package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Thrown when what was sent cannot become, or be done to, an entity. Nothing has been stored then. */
public class InvalidEntityException extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidEntityException(List<Fault> faults) {
        super(faults.stream().map(InvalidEntityException::sentence).collect(joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** One fault, at that place. */
    public static InvalidEntityException at(String property, String message) {
        return new InvalidEntityException(List.of(new Fault(property, message)));
    }

    /** The same faults, in a part of the body that stands at that place. */
    public InvalidEntityException under(String place) {
        return new InvalidEntityException(faults.stream()
                .map(fault ->
                        new Fault(fault.property().isEmpty() ? place : place + "." + fault.property(), fault.message()))
                .toList());
    }

    private static String sentence(Fault fault) {
        return fault.property().isEmpty() ? fault.message() : fault.property() + ": " + fault.message();
    }

    /** Everything that is wrong, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
