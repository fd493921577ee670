package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the thousand buckets by which layers assign users (statsig-io/statsig-server-core, evaluator). */
class BucketsTest {

    @ParameterizedTest(name = "{0} percent take {1} buckets")
    @CsvSource({"0, 0", "0.04, 0", "0.05, 1", "33.33, 333", "33.35, 334", "50, 500", "100, 1000"})
    void tenBucketsAreAPercent(BigDecimal allocation, int buckets) {
        assertThat(Buckets.needed(allocation)).isEqualTo(buckets);
    }

    @Test
    void takesTheLowestFreeOnes() {
        List<Integer> taken = List.of(0, 1, 3);

        List<Integer> held = Buckets.fit(List.of(), 3, taken);

        assertThat(held).containsExactly(2, 4, 5);
    }

    @Test
    void keepsWhatItHoldsWhenItGrows() {
        List<Integer> held = Buckets.fit(List.of(500, 501), 4, List.of(0));

        assertThat(held).containsExactly(1, 2, 500, 501);
    }

    @Test
    void givesBackTheHighestWhenItShrinks() {
        List<Integer> held = Buckets.fit(List.of(1, 2, 500, 501), 2, List.of());

        assertThat(held).containsExactly(1, 2);
    }

    @Test
    void takesNoMoreThanThereAre() {
        List<Integer> taken = IntStream.range(0, 998).boxed().toList();

        List<Integer> held = Buckets.fit(List.of(), 10, taken);

        assertThat(held).containsExactly(998, 999);
    }
}
