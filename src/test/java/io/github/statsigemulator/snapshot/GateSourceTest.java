package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.holdout;
import static io.github.statsigemulator.snapshot.Entities.passesGate;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static io.github.statsigemulator.snapshot.Entities.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.GateOverrides.Entry;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checked against the gates of statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json and
 * demo_proj_dcs.json, in November 2026.
 */
class GateSourceTest {

    private static final SpecCondition EVERYONE = SpecCondition.everyone();

    private static final SpecCondition STAFF = SpecCondition.of("user_field")
            .target(List.of("@example.com"))
            .operator("str_ends_with_any")
            .field("email");

    @Test
    void publishesRulesWithDerivedIdsWhichAreTheirSalts() {
        Gate gate = gate(
                "new_checkout",
                rule("staff", condition("email", "str_ends_with_any", List.of("@example.com"))),
                rule("a third", "33.3"));

        Spec spec = spec(catalog(gate), gate);

        String staff = DerivedIds.ruleId(EntityKind.GATE, "new_checkout", "staff", 0);
        String third = DerivedIds.ruleId(EntityKind.GATE, "new_checkout", "a third", 0);
        assertThat(spec)
                .isEqualTo(Spec.gate("new_checkout", "feature_gate", salt("new_checkout"))
                        .version(1)
                        .rules(List.of(
                                SpecRule.pass(staff, STAFF).salt(staff).groupName("staff"),
                                SpecRule.pass(third, EVERYONE)
                                        .passPercentage(new BigDecimal("33.3"))
                                        .salt(third)
                                        .groupName("a third"))));
    }

    @Test
    void limitsRulesToTheirEnvironmentsByAFirstCondition() {
        Gate gate = gate("beta", within(List.of("staging", "development"), rule("early")));

        Spec spec = spec(catalog(gate), gate);

        assertThat(spec.rules().get(0).conditions())
                .containsExactly(
                        SpecCondition.of("environment_field")
                                .target(List.of("staging", "development"))
                                .operator("any")
                                .field("tier"),
                        EVERYONE);
    }

    @Test
    void asksOverridesFirstAndGlobalHoldoutsBeforeOthers() {
        Gate gate = gate("beta", rule("all"));
        Catalog catalog = catalog(gate, holdout("later", "5", "beta"), globalHoldout("everywhere", "1"))
                .with(
                        EntityKind.GATE,
                        "beta",
                        new GateOverrides(List.of(
                                new Entry(null, null, List.of("a"), List.of("b")),
                                new Entry("companyID", "staging", List.of("c"), List.of()))));

        List<SpecRule> rules = spec(catalog, gate).rules();

        assertThat(rules.subList(0, 5))
                .containsExactly(
                        SpecRule.pass("pass:all:id_override", userIs("a")),
                        SpecRule.fail("fail:all:id_override", userIs("b")),
                        SpecRule.pass(
                                "pass:staging:companyID:id_override",
                                SpecCondition.of("unit_id")
                                        .target(List.of("c"))
                                        .operator("any")
                                        .field("companyID")
                                        .additional("custom_id", "companyID")
                                        .idType("companyID"),
                                SpecCondition.of("environment_field")
                                        .target(List.of("staging"))
                                        .operator("any")
                                        .field("tier")),
                        SpecRule.giving(DerivedIds.holdoutLink("everywhere"), false, heldOutBy("everywhere")),
                        SpecRule.giving(DerivedIds.holdoutLink("later"), false, heldOutBy("later")));
        assertThat(rules).extracting(SpecRule::groupName).endsWith("all");
    }

    @Test
    void launchedIsTrueForEveryoneButThoseHeldOut() {
        Gate gate = gate("beta", Gate.Status.LAUNCHED, rule("staff", condition("email", "any", "a@example.com")));
        Catalog catalog = catalog(gate, holdout("control", "5", "beta"))
                .with(
                        EntityKind.GATE,
                        "beta",
                        new GateOverrides(List.of(new Entry(null, null, List.of(), List.of("a")))));

        Spec spec = spec(catalog, gate);

        assertThat(spec)
                .isEqualTo(Spec.gate("beta", "feature_gate", salt("beta"))
                        .version(1)
                        .enabled(false)
                        .defaultValue(true)
                        .rules(List.of(
                                SpecRule.giving(DerivedIds.holdoutLink("control"), false, heldOutBy("control")))));
    }

    @ParameterizedTest(name = "{0} keeps the rules without asking them")
    @EnumSource(names = {"DISABLED", "ARCHIVED"})
    void isFalseForEveryoneOnceSwitchedOff(Gate.Status status) {
        Gate gate = gate("beta", status, rule("all"));

        Spec spec = spec(catalog(gate), gate);

        assertThat(spec.enabled()).isFalse();
        assertThat(spec.defaultValue()).isEqualTo(false);
        assertThat(spec.rules()).isEmpty();
        assertThat(spec.dormantRules()).extracting(SpecRule::groupName).containsExactly("all");
    }

    @Test
    void consultsOtherGatesByIdWhereTheyAreNamed() {
        Gate beta =
                new Gate(Entities.meta("beta_users", "Beta users"), "userID", true, Gate.Status.ACTIVE, List.of(), 0);
        Gate gate = gate("checkout", rule("in beta", passesGate("Beta users")));

        Spec spec = spec(catalog(beta, gate), gate);

        assertThat(spec.rules().get(0).conditions())
                .containsExactly(SpecCondition.of("pass_gate").target("beta_users"));
    }

    @Test
    void keepsAConditionThatNobodyKnowsAsOneThatCannotBeEvaluated() {
        Gate gate = gate("odd", rule("moon", condition("moon_phase", "any", "full")));

        Spec spec = spec(catalog(gate), gate);

        SpecCondition condition = spec.rules().get(0).conditions().get(0);
        assertThat(condition.type()).isEqualTo("unsupported");
        assertThat(condition.additional("reason")).startsWith("type 'moon_phase' is not known");
    }

    @Test
    void tellsWhichAppsItIsLimitedTo() {
        Gate gate = gate("mobile");
        Gate limited = gate.withMeta(new io.github.statsigemulator.entity.Meta(
                "mobile",
                "mobile",
                "",
                List.of(),
                List.of("ios"),
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                0,
                1,
                Map.of()));

        Spec spec = spec(catalog(limited), limited);

        assertThat(spec.options()).isEqualTo(Map.of("version", 1, "targetAppIDs", List.of("ios")));
    }

    private static Spec spec(Catalog catalog, Gate gate) {
        return new Surroundings(catalog).source(gate).spec(new CatalogReferences(catalog));
    }

    private static String salt(String gate) {
        return DerivedIds.salt(EntityKind.GATE, gate, 0);
    }

    private static SpecCondition userIs(String id) {
        return SpecCondition.of("user_field")
                .target(List.of(id))
                .operator("any")
                .field("userID");
    }

    private static SpecCondition heldOutBy(String holdout) {
        return SpecCondition.of("pass_gate").target(holdout).operator("any").withoutAdditionalValues();
    }
}
