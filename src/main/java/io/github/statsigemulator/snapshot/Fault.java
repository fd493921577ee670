package io.github.statsigemulator.snapshot;

/**
 * Something in an entity that cannot be evaluated as it was written.
 *
 * @param property the place inside the entity: {@code rules[0].conditions[1].operator}
 * @param message what is wrong and what would be right, for whoever wrote it
 */
public record Fault(String property, String message) {

    /** The same fault, its place seen from outside of {@code place}. */
    Fault in(String place) {
        return new Fault(place + "." + property, message);
    }
}
