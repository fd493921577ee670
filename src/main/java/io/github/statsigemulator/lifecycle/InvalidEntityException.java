package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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
        return placed(property -> property.isEmpty() ? place : place + "." + property);
    }

    /**
     * The same faults, each where it was sent.
     *
     * @param sent where that was, empty for the body as a whole, by where it would have been stored
     */
    public InvalidEntityException moved(Map<String, String> sent) {
        return placed(property -> sent.entrySet().stream()
                .filter(move -> property.equals(move.getKey()) || property.startsWith(move.getKey() + "."))
                .findFirst()
                .map(move -> moved(property.substring(move.getKey().length()), move.getValue()))
                .orElse(property));
    }

    private static String moved(String rest, String place) {
        return place.isEmpty() && !rest.isEmpty() ? rest.substring(1) : place + rest;
    }

    private InvalidEntityException placed(UnaryOperator<String> place) {
        return new InvalidEntityException(faults.stream()
                .map(fault -> new Fault(place.apply(fault.property()), fault.message()))
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
