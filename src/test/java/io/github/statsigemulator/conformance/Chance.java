package io.github.statsigemulator.conformance;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is left to chance, and yet the same for each seed. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean happens(int percentage) {
        return below(100) < percentage;
    }

    <T> T any(List<T> values) {
        return values.get(below(values.size()));
    }

    /** So many of the values, some of them perhaps more than once. */
    <T> List<T> some(int count, List<T> values) {
        return Stream.generate(() -> any(values)).limit(count).toList();
    }

    /** Two decimals, from 0 to 100; whole ones and the ends more often than not. */
    double percentage() {
        return happens(50) ? any(List.of(0, 100, 100, 50, 10)) : below(10_001) / 100.0;
    }

    IntStream upTo(int most) {
        return IntStream.range(0, 1 + below(most));
    }
}
