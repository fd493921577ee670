package io.github.statsigemulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The values are fixed for good: whoever changes them moves every user of every project. */
class DerivedIdsTest {

    @Test
    void derivesTheSameSaltForEver() {
        assertThat(DerivedIds.salt(EntityKind.GATE, "new_checkout", 0))
                .isEqualTo("7ccabaf4-822d-3aba-a81c-7110b0625daa");
        assertThat(DerivedIds.salt(EntityKind.EXPERIMENT, "new_checkout", 3))
                .isEqualTo("809a4713-6c14-378d-9ceb-636002b4067c");
    }

    @Test
    void derivesTheSameRuleIdForEver() {
        assertThat(DerivedIds.ruleId(EntityKind.GATE, "new_checkout", "staff", 0))
                .isEqualTo("09TTNYCBqfjdjFOY9cIoJv");
        assertThat(DerivedIds.holdoutLink("everywhere")).isEqualTo("6xYsGi8HNNnvqRsJ5DIaak");
    }

    @Test
    void saltsAreUuids() {
        String salt = DerivedIds.salt(EntityKind.LAYER, "checkout", 0);

        assertThat(UUID.fromString(salt)).hasToString(salt);
    }

    @Test
    void everythingThatMattersMovesASalt() {
        assertThat(List.of(
                        DerivedIds.salt(EntityKind.GATE, "a", 0),
                        DerivedIds.salt(EntityKind.GATE, "b", 0),
                        DerivedIds.salt(EntityKind.HOLDOUT, "a", 0),
                        DerivedIds.salt(EntityKind.GATE, "a", 1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLayerOfItsOwnNeverSharesTheSaltOfItsExperiment() {
        String layer = DerivedIds.implicitLayer("checkout");

        assertThat(layer).isEqualTo("statsig::checkout_layer");
        assertThat(DerivedIds.layerSalt(layer)).isNotEqualTo(DerivedIds.salt(EntityKind.EXPERIMENT, "checkout", 0));
    }

    @Test
    void ruleIdsAre22CharactersOfBase62() {
        for (int i = 0; i < 1000; i++) {
            assertThat(DerivedIds.ruleId(EntityKind.GATE, "gate", "rule", i)).matches("[0-9A-Za-z]{22}");
        }
    }

    @Test
    void rulesOfOneNameAreTakenApartByTheirOrder() {
        List<String> ids = DerivedIds.ruleIds(EntityKind.GATE, "gate", List.of("a", "b", "a"));

        assertThat(ids)
                .containsExactly(
                        DerivedIds.ruleId(EntityKind.GATE, "gate", "a", 0),
                        DerivedIds.ruleId(EntityKind.GATE, "gate", "b", 0),
                        DerivedIds.ruleId(EntityKind.GATE, "gate", "a", 1))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesThatReadAlikeWhenJoinedAreTakenApart() {
        assertThat(DerivedIds.ruleId(EntityKind.GATE, "a", "b1", 0))
                .isNotEqualTo(DerivedIds.ruleId(EntityKind.GATE, "ab", "1", 0))
                .isNotEqualTo(DerivedIds.ruleId(EntityKind.GATE, "a", "b", 10));
    }
}
