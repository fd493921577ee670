package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.autotune;
import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.config;
import static io.github.statsigemulator.snapshot.Entities.giving;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.holdout;
import static io.github.statsigemulator.snapshot.Entities.listSegment;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static io.github.statsigemulator.snapshot.Entities.segment;
import static io.github.statsigemulator.snapshot.Entities.variant;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Dynamic configs, segments, holdouts and autotunes. Checked against statsig-io/statsig-server-core,
 * statsig-rust/tests/data/eval_proj_dcs.json and demo_proj_dcs.json, in November 2026, but for autotunes, which neither
 * has.
 */
class OtherSourcesTest {

    private static final SpecCondition EVERYONE = SpecCondition.everyone();

    private static final Map<String, Object> HI = Map.of("text", "hi");

    @Test
    void aConfigGivesTheValueOfItsRulesElseItsDefault() {
        DynamicConfig banner = config(
                "banner",
                HI,
                giving(Map.of("text", "hoi"), rule("Dutch", condition("country", "any", "NL"))),
                rule("others", "50"));

        Spec spec = spec(catalog(banner, globalHoldout("everywhere", "1")), banner);

        String dutch = DerivedIds.ruleId(EntityKind.DYNAMIC_CONFIG, "banner", "Dutch", 0);
        String others = DerivedIds.ruleId(EntityKind.DYNAMIC_CONFIG, "banner", "others", 0);
        assertThat(spec)
                .isEqualTo(Spec.config("banner", "dynamic_config", salt(EntityKind.DYNAMIC_CONFIG, "banner"))
                        .version(1)
                        .defaultValue(HI)
                        .rules(List.of(
                                SpecRule.giving(DerivedIds.holdoutLink("everywhere"), HI, heldOut())
                                        .passPercentage(BigDecimal.ZERO),
                                SpecRule.giving(
                                                dutch,
                                                Map.of("text", "hoi"),
                                                SpecCondition.of("ip_based")
                                                        .target(List.of("NL"))
                                                        .operator("any")
                                                        .field("country"))
                                        .salt(dutch)
                                        .groupName("Dutch"),
                                SpecRule.giving(others, HI, EVERYONE)
                                        .passPercentage(new BigDecimal(50))
                                        .salt(others)
                                        .groupName("others"))));
    }

    @Test
    void aDisabledConfigGivesItsDefault() {
        DynamicConfig off = new DynamicConfig(
                Entities.meta("banner"), "userID", false, false, HI, List.of(giving(HI, rule("all"))), 0);

        Spec spec = spec(catalog(off), off);

        assertThat(spec.enabled()).isFalse();
        assertThat(spec.rules()).isEmpty();
        assertThat(spec.dormantRules()).hasSize(1);
        assertThat(spec.defaultValue()).isEqualTo(HI);
    }

    @Test
    void aSegmentIsAGateUnderANameOfItsOwn() {
        Segment staff = segment("staff", rule("mail", condition("email", "any", "a@example.com")));

        Spec spec = spec(catalog(staff), staff);

        assertThat(spec.name()).isEqualTo("segment:staff");
        assertThat(spec.entity()).isEqualTo("segment");
        assertThat(spec.rules())
                .extracting(SpecRule::id)
                .containsExactly(DerivedIds.ruleId(EntityKind.SEGMENT, "staff", "mail", 0));
    }

    @Test
    void anArchivedSegmentIsEmpty() {
        Segment staff =
                new Segment(Entities.meta("staff"), "userID", Segment.RULE_BASED, true, List.of(rule("all")), 0);

        assertThat(spec(catalog(staff), staff).rules()).isEmpty();
    }

    @Test
    void aShortListOfIdsStandsInTheSpec() {
        Segment vips = listSegment("vips");
        Catalog catalog = catalog(vips).with("vips", list(IdList.INLINE_LIMIT));

        Spec spec = spec(catalog, vips);

        assertThat(spec.rules())
                .containsExactly(SpecRule.pass(
                        "id_list",
                        SpecCondition.of("unit_id")
                                .target(ids(IdList.INLINE_LIMIT))
                                .operator("any")
                                .field("userID")
                                .additional("custom_id", "userID")));
    }

    @Test
    void aLongListOfIdsIsReferredTo() {
        Segment vips = listSegment("vips");
        Catalog catalog = catalog(vips).with("vips", list(IdList.INLINE_LIMIT + 1));

        Spec spec = spec(catalog, vips);

        assertThat(spec.rules())
                .containsExactly(SpecRule.pass(
                        "id_list",
                        SpecCondition.of("unit_id")
                                .target("vips")
                                .operator("in_segment_list")
                                .field("userID")));
    }

    @Test
    void aListThatNeverHadIdsHasNobody() {
        Segment vips = listSegment("vips");

        SpecCondition condition =
                spec(catalog(vips), vips).rules().get(0).conditions().get(0);

        assertThat(condition.targetValue()).isEqualTo(List.of());
    }

    @Test
    void passingAHoldoutMeansToBeHeldOut() {
        Holdout control = holdout("control", "0.5");
        Catalog catalog = catalog(control)
                .with(
                        EntityKind.HOLDOUT,
                        "control",
                        new GateOverrides(List.of(new GateOverrides.Entry(null, null, List.of("u1"), List.of("u2")))));

        Spec spec = spec(catalog, control);

        String rule = DerivedIds.holdoutRule("control");
        assertThat(spec.entity()).isEqualTo("holdout");
        assertThat(spec.rules()).hasSize(3);
        assertThat(spec.rules().get(2))
                .isEqualTo(SpecRule.pass(rule, EVERYONE.withoutAdditionalValues())
                        .passPercentage(new BigDecimal("0.5"))
                        .salt(rule));
    }

    @Test
    void aTargetedHoldoutHoldsThoseOutWhoPassTheGate() {
        Holdout control = new Holdout(
                Entities.meta("control"),
                "userID",
                true,
                new BigDecimal(5),
                false,
                List.of(),
                List.of(),
                List.of(),
                "beta",
                0);

        assertThat(spec(catalog(control), control).rules().get(0).conditions())
                .containsExactly(SpecCondition.of("pass_gate").target("beta"));
    }

    @Test
    void aDisabledHoldoutHoldsNobodyOut() {
        Holdout off = new Holdout(
                Entities.meta("control"),
                "userID",
                false,
                new BigDecimal(5),
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                0);

        Spec spec = spec(catalog(off), off);

        assertThat(spec.enabled()).isFalse();
        assertThat(spec.rules()).isEmpty();
        assertThat(spec.defaultValue()).isEqualTo(false);
    }

    @Test
    void aGlobalHoldoutHoldsWhatIsOfItsUnit() {
        DynamicConfig ofCompanies =
                new DynamicConfig(Entities.meta("banner"), "companyID", true, false, HI, List.of(), 0);

        Spec spec = spec(catalog(ofCompanies, globalHoldout("everywhere", "1")), ofCompanies);

        assertThat(spec.rules()).isEmpty();
    }

    @Test
    void anAutotuneGivesNothingBeforeItsStart() {
        Autotune unstarted = autotune("headline", false, variant("a", HI), variant("b", HI));

        Spec spec = spec(catalog(unstarted), unstarted);

        assertThat(spec)
                .isEqualTo(Spec.config("headline", "autotune", salt(EntityKind.AUTOTUNE, "headline"))
                        .version(1)
                        .active(false)
                        .rules(List.of(SpecRule.giving("prestart", Map.of(), EVERYONE))));
    }

    @Test
    void aStartedAutotuneSharesTheTrafficEqually() {
        Autotune started = autotune("headline", true, variant("a", HI), variant("b", HI), variant("c", HI));

        List<SpecRule> rules = spec(catalog(started), started).rules();

        assertThat(rules).extracting(SpecRule::groupName).containsExactly("a", "b", "c");
        assertThat(rules)
                .extracting(rule -> rule.conditions().get(0).targetValue())
                .containsExactly(333, 667, 1000);
        assertThat(rules).allMatch(SpecRule::isExperimentGroup);
    }

    @Test
    void anAutotuneThatIsDecidedGivesTheWinner() {
        String winner = DerivedIds.ruleId(EntityKind.AUTOTUNE, "headline", "b", 0);
        Autotune decided = new Autotune(
                Entities.meta("headline"),
                "userID",
                List.of(variant("a", HI), variant("b", Map.of("text", "hoi"))),
                "purchase",
                true,
                winner,
                0);

        Spec spec = spec(catalog(decided), decided);

        assertThat(spec.isActive()).isFalse();
        assertThat(spec.rules())
                .containsExactly(SpecRule.giving("launchedGroup", Map.of("text", "hoi"), EVERYONE)
                        .groupName("b"));
    }

    private static Spec spec(Catalog catalog, Entity entity) {
        return new Surroundings(catalog).source(entity).spec(new CatalogReferences(catalog));
    }

    private static String salt(EntityKind<?> kind, String id) {
        return DerivedIds.salt(kind, id, 0);
    }

    private static SpecCondition heldOut() {
        return SpecCondition.of("pass_gate")
                .target("everywhere")
                .operator("any")
                .withoutAdditionalValues();
    }

    private static IdList list(int size) {
        return IdList.empty("f1", 1)
                .with(ids(size).stream().map(id -> new IdList.Line(id, true)).toList());
    }

    private static List<String> ids(int size) {
        return IntStream.range(0, size).mapToObj(i -> "user-" + i).toList();
    }
}
