package io.github.statsigemulator.lifecycle;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a body, so that its sender hears of everything at once. */
public final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    /** Notes that the property {@code problem}, such as {@code must be a number, not "ten"}. */
    public void add(String property, String problem) {
        faults.add(new Fault(property, problem));
    }

    /** Everything noted so far. */
    public List<Fault> all() {
        return List.copyOf(faults);
    }

    /**
     * Ends the request if anything is wrong.
     *
     * @throws InvalidEntityException if there is a fault
     */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new InvalidEntityException(faults);
        }
    }
}
