package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The thousand buckets of a layer, each of which belongs to one experiment at most. */
final class Buckets {

    static final int ALL = 1000;

    private Buckets() {}

    /** How many buckets an allocation takes: ten for each percent, rounded. */
    static int needed(BigDecimal allocation) {
        return allocation.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    /**
     * The buckets held, brought to the needed number: the lowest free ones are added, as far as there are any, or the
     * highest given back.
     *
     * @param taken what other experiments of the layer hold
     */
    static List<Integer> fit(Collection<Integer> held, int needed, Collection<Integer> taken) {
        TreeSet<Integer> fitting = held.stream().sorted().limit(needed).collect(toCollection(TreeSet::new));
        IntStream.range(0, ALL)
                .filter(bucket -> !taken.contains(bucket) && !fitting.contains(bucket))
                .limit(needed - fitting.size())
                .boxed()
                .toList()
                .forEach(fitting::add);
        return List.copyOf(fitting);
    }
}
