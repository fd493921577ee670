package io.github.statsigemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Gate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checked against {@link LinkedHashMap}, which is changed in the same way and keeps the order of creation as well. */
class ShelfTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listsEntitiesInTheOrderOfCreationWhicheverShelfWasListedBefore(long seed) {
        Random random = new Random(seed);
        Map<String, Gate> expected = new LinkedHashMap<>();
        Shelf<Gate> shelf = Shelf.of(List.of());
        for (int i = 0; i < 3000; i++) {
            String id = "gate_" + random.nextInt(400);
            if (random.nextInt(4) == 0) {
                expected.remove(id);
                shelf = shelf.without(id);
            } else {
                Gate gate = Examples.gate(id, "change " + i);
                expected.put(id, gate);
                shelf = shelf.with(gate);
            }
            if (random.nextInt(5) == 0) {
                assertThat(shelf.all()).containsExactlyElementsOf(expected.values());
            }
        }
        assertThat(shelf.all()).containsExactlyElementsOf(expected.values());
    }
}
