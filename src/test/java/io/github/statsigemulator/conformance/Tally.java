package io.github.statsigemulator.conformance;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** How much was compared, and which deviations were met on the way. */
final class Tally {

    private final Map<String, Long> compared = new ConcurrentSkipListMap<>();
    private final Set<Deviation> met = new ConcurrentSkipListSet<>();

    void count(String with) {
        compared.merge(with, 1L, Long::sum);
    }

    void met(Deviation deviation) {
        met.add(deviation);
    }

    Set<Deviation> met() {
        return met;
    }

    @Override
    public String toString() {
        return "Compared pairs: %s; deviations met: %s".formatted(compared, met);
    }
}
