package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The gates that a call has consulted so far, in order. */
final class Exposures {

    private @Nullable List<SecondaryExposure> list;

    void add(SecondaryExposure exposure) {
        if (list == null) {
            list = new ArrayList<>();
        }
        list.add(exposure);
    }

    /** How many there are; a place in the order to come back to. */
    int size() {
        return list == null ? 0 : list.size();
    }

    List<SecondaryExposure> all() {
        return since(0);
    }

    /** Those from a place on. */
    List<SecondaryExposure> since(int place) {
        return list == null ? List.of() : List.copyOf(list.subList(place, list.size()));
    }

    /** Drops those from a place on. */
    void forgetSince(int place) {
        if (list != null) {
            list.subList(place, list.size()).clear();
        }
    }
}
