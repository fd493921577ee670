package io.github.statsigemulator.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against {@link HashMap}, which is changed in the same way. */
class SharingMapTest {

    private static final SharingMap<String, Integer> THOUSAND = SharingMap.of(
            IntStream.range(0, 1000).boxed().collect(Collectors.toMap(number -> "key " + number, number -> number)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void holdsWhatAnyMapWouldAfterTheSameChanges(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> expected = new HashMap<>();
        SharingMap<String, Integer> map = SharingMap.empty();
        for (int i = 0; i < 5000; i++) {
            String key = "key " + random.nextInt(1500);
            if (random.nextInt(3) == 0) {
                expected.remove(key);
                map = map.without(key);
            } else {
                expected.put(key, i);
                map = map.with(key, i);
            }
            assertThat(map.get(key)).isEqualTo(expected.get(key));
            assertThat(map).hasSameSizeAs(expected);
        }
        assertThat(map).isEqualTo(expected);
        assertThat(new HashSet<>(map.values())).isEqualTo(new HashSet<>(expected.values()));
    }

    @Test
    void staysAsItIsWhenAnotherIsMadeOfIt() {
        THOUSAND.with("key 7", -7).without("key 8").with(Map.of("new", 1));

        assertThat(THOUSAND).hasSize(1000).containsEntry("key 7", 7).containsEntry("key 8", 8);
        assertThat(THOUSAND.get("new")).isNull();
    }

    @Test
    void cannotBeChangedFromOutside() {
        assertThatThrownBy(() -> THOUSAND.put("key 7", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THOUSAND.entrySet().iterator().next().setValue(1))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> THOUSAND.remove("key 7")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void tellsWhatDiffersFromAnother() {
        SharingMap<String, Integer> other =
                THOUSAND.with("key 7", -7).without("key 8").with("new", 1).with("key 9", 9);

        assertThat(THOUSAND.differing(other, Integer::equals)).isEqualTo(Set.of("key 7", "key 8", "new"));
        assertThat(other.differing(THOUSAND, Integer::equals)).isEqualTo(Set.of("key 7", "key 8", "new"));
    }

    @Test
    void looksAtNothingThatTwoMapsShare() {
        SharingMap<String, Integer> other = THOUSAND.with("key 7", -7);
        Set<Integer> seen = new HashSet<>();

        THOUSAND.differing(other, (mine, others) -> seen.add(mine));

        assertThat(seen).contains(7).hasSizeLessThan(30);
    }

    @Test
    void countsAValueAsOneWithAnotherThatTheCallerTakesForTheSame() {
        SharingMap<String, Integer> other = THOUSAND.with("key 7", -7);

        assertThat(THOUSAND.differing(other, (mine, others) -> Math.abs(mine) == Math.abs(others)))
                .isEmpty();
    }

    @Test
    void changedToNullHasNoEntry() {
        assertThat(THOUSAND.changed("key 7", null).containsKey("key 7")).isFalse();
        assertThat(THOUSAND.changed("key 7", 1)).containsEntry("key 7", 1);
    }

    @Test
    void forgetsSeveralKeysAtOnceAndNoneThatItNeverHad() {
        assertThat(THOUSAND.without(List.of("key 1", "key 2", "never"))).hasSize(998);
    }

    @Test
    void knowsNothingOfNull() {
        assertThat(THOUSAND.get(null)).isNull();
        assertThat(SharingMap.empty().get(null)).isNull();
    }
}
