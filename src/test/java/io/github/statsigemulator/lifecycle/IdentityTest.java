package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the ids that the Console API makes of names ({@code A Gate} becomes {@code a_gate}). */
class IdentityTest {

    @ParameterizedTest(name = "{0} ''{1}'' becomes {2}")
    @CsvSource({
        "gate, A Gate, a_gate",
        "gate, newCheckout, newCheckout",
        "experiment, new-checkout.v2, new-checkout.v2",
        "layer, My Layer, My_Layer",
    })
    void makesAnIdOfAName(String kind, String name, String id) {
        assertThat(Identity.idFor(EntityKind.of(kind), Meta.of("", name))).isEqualTo(id);
    }

    @Test
    void keepsAGivenId() {
        assertThat(Identity.idFor(EntityKind.GATE, Meta.of("Checkout", "My Gate")))
                .isEqualTo("Checkout");
    }

    @Test
    void nothingPublishedTogetherSharesAnIdOrName() {
        Catalog catalog = Catalog.empty(Project.DEFAULT).with(gate("a_gate", "A Gate"));

        assertThat(faults(gate("other", "A Gate"), catalog))
                .containsExactly(new Fault("name", "'A Gate' is taken by the gate 'a_gate'"));
        assertThat(faults(holdout("a_gate"), catalog))
                .extracting(Fault::property)
                .containsExactly("id");
        assertThat(faults(gate("a_gate", "A Gate"), catalog)).hasSize(2);
        assertThat(faults(segment("a_gate"), catalog)).isEmpty();
    }

    @Test
    void anEntityMayKeepItsOwnName() {
        Catalog catalog = Catalog.empty(Project.DEFAULT).with(gate("a_gate", "A Gate"));

        Faults faults = new Faults();
        Identity.check(gate("a_gate", "A Gate"), false, catalog, faults);

        assertThat(faults.all()).isEmpty();
    }

    @Test
    void saysWhichCharactersAreLegal() {
        assertThat(faults(gate("a/gate", "A Gate?"), Catalog.empty(Project.DEFAULT)))
                .extracting(Fault::property)
                .containsExactly("id", "name");
    }

    private static List<Fault> faults(Entity entity, Catalog catalog) {
        Faults faults = new Faults();
        Identity.check(entity, true, catalog, faults);
        return faults.all();
    }

    private static Gate gate(String id, String name) {
        return new Gate(Meta.of(id, name), "userID", true, Gate.Status.ACTIVE, List.of(), 0);
    }

    private static Segment segment(String id) {
        return new Segment(Meta.of(id, id), "userID", Segment.RULE_BASED, false, List.of(), 0);
    }

    private static Holdout holdout(String id) {
        return new Holdout(
                Meta.of(id, id), "userID", true, BigDecimal.ZERO, false, List.of(), List.of(), List.of(), null, 0);
    }
}
