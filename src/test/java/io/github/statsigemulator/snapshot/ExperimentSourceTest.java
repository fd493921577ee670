package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.buckets;
import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.GroupOverrides.Ids;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.snapshot.Entities.ExperimentBuilder;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Checked against the experiments of statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json and
 * demo_proj_dcs.json, in November 2026.
 */
class ExperimentSourceTest {

    private static final SpecCondition EVERYONE = SpecCondition.everyone();

    private static final Map<String, Object> RED = Map.of("color", "red");

    private static final Map<String, Object> BLUE = Map.of("color", "blue");

    private static final Layer LAYER = layer(
            "checkout_layer", new LayerParameter("color", "string", "grey"), new LayerParameter("size", "number", 1));

    private static final Map<String, Object> GREY_1 = values("grey", 1);

    private static final Map<String, Object> BLUE_1 = values("blue", 1);

    @Test
    void notStartedGivesEveryoneTheDefault() {
        Experiment experiment = halves().build();

        Spec spec = spec(catalog(experiment), experiment);

        assertThat(spec)
                .isEqualTo(Spec.config("color_test", "experiment", salt(0))
                        .version(1)
                        .active(false)
                        .sharedParams(false)
                        .rules(List.of(SpecRule.giving("prestart", Map.of(), EVERYONE))));
    }

    @Test
    void runningCutsTheBucketsAmongTheGroups() {
        Experiment experiment = halves().status(Status.ACTIVE).build();

        Spec spec = spec(catalog(experiment), experiment);

        assertThat(spec)
                .isEqualTo(Spec.config("color_test", "experiment", salt(0))
                        .version(1)
                        .active(true)
                        .sharedParams(false)
                        .rules(List.of(
                                SpecRule.giving(
                                        "layerAssignment", Map.of(), bucket("any", Map.of("-1", true), ownLayerSalt())),
                                groupRule("control", RED, 500),
                                groupRule("test", BLUE, 1000))));
    }

    @Test
    void takesTheLowestBucketsOfALayerOfItsOwn() {
        Experiment experiment = halves().status(Status.ACTIVE).allocation("0.3").build();

        SpecRule assignment = spec(catalog(experiment), experiment).rules().get(0);

        assertThat(assignment.conditions()).containsExactly(bucket("none", buckets3(), ownLayerSalt()));
    }

    @Test
    void withoutAnyBucketNobodyIsIn() {
        Experiment experiment = halves().status(Status.ACTIVE).allocation("0").build();

        SpecRule assignment = spec(catalog(experiment), experiment).rules().get(0);

        assertThat(assignment.conditions()).containsExactly(bucket("none", Map.of("-1", true), ownLayerSalt()));
    }

    @Test
    void inALayerGivesAllOfItsParameters() {
        Experiment experiment = halves().status(Status.ACTIVE)
                .in("checkout_layer", buckets(3, 6))
                .build();

        Spec spec = spec(catalog(LAYER, experiment), experiment);

        Map<String, Object> held = new LinkedHashMap<>();
        List.of("3", "4", "5").forEach(bucket -> held.put(bucket, true));
        assertThat(spec)
                .isEqualTo(Spec.config("color_test", "experiment", salt(0))
                        .version(1)
                        .defaultValue(GREY_1)
                        .active(true)
                        .sharedParams(true)
                        .explicitParameters(List.of("color"))
                        .rules(List.of(
                                SpecRule.giving(
                                        "layerAssignment",
                                        GREY_1,
                                        bucket("none", held, DerivedIds.layerSalt("checkout_layer"))),
                                groupRule("control", values("red", 1), 500),
                                groupRule("test", BLUE_1, 1000))));
    }

    @Test
    void targetingComesBetweenLayerAndGroups() {
        Experiment experiment = halves().status(Status.ACTIVE).targeting("beta").build();

        List<SpecRule> rules =
                spec(catalog(gate("beta"), experiment), experiment).rules();

        assertThat(rules)
                .extracting(SpecRule::id)
                .containsExactly("layerAssignment", "targetingGate", "control", "test");
        assertThat(rules.get(1))
                .isEqualTo(SpecRule.giving(
                        "targetingGate", Map.of(), SpecCondition.of("fail_gate").target("beta")));
    }

    @Test
    void shippedGivesEveryoneTheGroup() {
        Experiment experiment =
                halves().targeting("beta").shipped("test", false).build();

        Spec spec = spec(catalog(experiment), experiment);

        assertThat(spec.isActive()).isFalse();
        assertThat(spec.rules())
                .containsExactly(
                        SpecRule.giving("launchedGroup", BLUE, EVERYONE).groupName("test name"));
    }

    @Test
    void shippedWithItsTargetingGivesTheGroupToThoseWhoPass() {
        Experiment experiment = halves().targeting("beta").shipped("test", true).build();

        List<SpecRule> rules = spec(catalog(experiment), experiment).rules();

        assertThat(rules).extracting(SpecRule::id).containsExactly("targetingGate", "launchedGroup");
    }

    @Test
    void abandonedGivesEveryoneTheDefault() {
        Experiment experiment = halves().status(Status.ABANDONED).build();

        List<SpecRule> rules = spec(catalog(experiment), experiment).rules();

        assertThat(rules).containsExactly(SpecRule.giving("abandoned", Map.of(), EVERYONE));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Status.class)
    void archivedAsksNoRule(Status status) {
        Experiment experiment = halves().status(status).archived().build();

        Spec spec = spec(catalog(experiment), experiment);

        assertThat(spec.enabled()).isFalse();
        assertThat(spec.isActive()).isFalse();
        assertThat(spec.rules()).isEmpty();
        assertThat(spec.dormantRules()).isNotEmpty();
    }

    @Test
    void overridesStandBeforeHoldoutsAndIdsBeforeGates() {
        Experiment experiment = halves().status(Status.ACTIVE).build();
        GroupOverrides overrides = new GroupOverrides(
                List.of(
                        new Conditional("gate", "beta", "control", null, null),
                        new Conditional("segment", "staff", "test", null, "staging")),
                List.of(
                        new Ids("test", List.of("u1", "u2"), null, null, null),
                        new Ids("control", List.of("c1"), null, "companyID", "staging")));
        Catalog catalog = catalog(experiment, globalHoldout("everywhere", "1"))
                .with(EntityKind.EXPERIMENT, "color_test", overrides);

        List<SpecRule> rules = spec(catalog, experiment).rules();

        assertThat(rules.subList(0, 5))
                .containsExactly(
                        SpecRule.giving(
                                        "test:userID:id_override",
                                        BLUE,
                                        SpecCondition.of("user_field")
                                                .target(List.of("u1", "u2"))
                                                .operator("any")
                                                .field("userID"))
                                .groupName("test name"),
                        SpecRule.giving(
                                        "control:companyID:id_override",
                                        RED,
                                        SpecCondition.of("unit_id")
                                                .target(List.of("c1"))
                                                .operator("any")
                                                .field("companyID")
                                                .additional("custom_id", "companyID")
                                                .idType("companyID"),
                                        inStaging())
                                .groupName("control name"),
                        SpecRule.giving(
                                        "control:override",
                                        RED,
                                        SpecCondition.of("pass_gate").target("beta"))
                                .groupName("control name"),
                        SpecRule.giving(
                                        "test:override",
                                        BLUE,
                                        SpecCondition.of("pass_gate").target("segment:staff"),
                                        inStaging())
                                .groupName("test name"),
                        SpecRule.giving(DerivedIds.holdoutLink("everywhere"), Map.of(), heldOut())
                                .passPercentage(BigDecimal.ZERO));
    }

    @Test
    void theOverridesOfItsLayerCountToo() {
        Experiment experiment = halves().status(Status.ACTIVE)
                .in("checkout_layer", buckets(0, 500))
                .build();
        GroupOverrides overrides = new GroupOverrides(
                List.of(
                        new Conditional("gate", "beta", "test name", "color_test", null),
                        new Conditional("gate", "beta", "test name", "another_test", null)),
                List.of(new Ids("control name", List.of("u1"), null, null, null)));
        Catalog catalog = catalog(LAYER, experiment).with(EntityKind.LAYER, "checkout_layer", overrides);

        List<SpecRule> rules = spec(catalog, experiment).rules();

        assertThat(rules)
                .extracting(SpecRule::id)
                .containsExactly("control:userID:id_override", "test:override", "layerAssignment", "control", "test");
    }

    @Test
    void heldOutUsersOfALayerGetWhatItGaveBeforeAnythingWasShipped() {
        Layer shipped = layer("checkout_layer", new LayerParameter("color", "string", "blue", "grey"));
        Experiment experiment =
                halves().in("checkout_layer", List.of()).shipped("test", false).build();

        Spec spec = spec(catalog(shipped, experiment, globalHoldout("everywhere", "1")), experiment);

        assertThat(spec.defaultValue()).isEqualTo(BLUE);
        assertThat(spec.rules())
                .containsExactly(
                        SpecRule.giving(DerivedIds.holdoutLink("everywhere"), Map.of("color", "grey"), heldOut()),
                        SpecRule.giving("launchedGroup", BLUE, EVERYONE).groupName("test name"));
    }

    @Test
    void aDisabledGroupGetsTheDefaultsUnderItsOwnName() {
        Group off = new Group("test", "Test", new BigDecimal(50), BLUE, true, "");
        Experiment experiment = experiment("color_test")
                .groups(group("control", "50", RED), off)
                .status(Status.ACTIVE)
                .build();

        SpecRule last = spec(catalog(experiment), experiment).rules().get(2);

        assertThat(last.id()).isEqualTo("test");
        assertThat(last.isExperimentGroup()).isTrue();
        assertThat(last.returnValue()).isEqualTo(Map.of());
    }

    @Test
    void aResetShufflesTheGroupsAndLeavesTheLayerAlone() {
        Experiment experiment = halves().status(Status.ACTIVE).shuffle(1).build();

        Spec spec = spec(catalog(experiment), experiment);

        assertThat(spec.salt()).isEqualTo(salt(1)).isNotEqualTo(salt(0));
        assertThat(spec.rules().get(0).conditions().get(0).additional("salt")).isEqualTo(ownLayerSalt());
        assertThat(spec.rules().get(1).conditions().get(0).additional("salt")).isEqualTo(salt(1));
    }

    @ParameterizedTest(name = "{0} and {1} and {2} end before {3}, {4}, {5}")
    @CsvSource({
        "33.3,  33.3,  33.4, 333, 666, 1000",
        "33.33, 33.33, 33.33, 333, 667, 1000", // sums up to 99.99
        "10,    20,    30,   100, 300, 600",
        "0,     50,    50,   0,   500, 1000",
        "33.4,  33.4,  33.3, 334, 668, 1000", // sums up to 100.1
    })
    void boundsAreCumulativeSizesAndTheLastFillsUp(
            BigDecimal a, BigDecimal b, BigDecimal c, int first, int second, int third) {
        assertThat(Buckets.bounds(List.of(a, b, c))).containsExactly(first, second, third);
    }

    private static ExperimentBuilder halves() {
        return experiment("color_test").groups(group("control", "50", RED), group("test", "50", BLUE));
    }

    private static Map<String, Object> values(String color, int size) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("color", color);
        values.put("size", size);
        return values;
    }

    private static Map<String, Object> buckets3() {
        Map<String, Object> buckets = new LinkedHashMap<>();
        List.of("0", "1", "2").forEach(bucket -> buckets.put(bucket, true));
        return buckets;
    }

    private static Spec spec(Catalog catalog, Experiment experiment) {
        return new Surroundings(catalog).source(experiment).spec(new CatalogReferences(catalog));
    }

    private static String salt(int shuffle) {
        return DerivedIds.salt(EntityKind.EXPERIMENT, "color_test", shuffle);
    }

    private static String ownLayerSalt() {
        return DerivedIds.layerSalt("statsig::color_test_layer");
    }

    private static SpecRule groupRule(String id, Map<String, Object> value, int bound) {
        return SpecRule.giving(id, value, bucket("lt", bound, salt(0)))
                .groupName(id + " name")
                .salt(id)
                .experimentGroup();
    }

    private static SpecCondition bucket(String operator, Object target, String salt) {
        return SpecCondition.of("user_bucket").target(target).operator(operator).additional("salt", salt);
    }

    private static SpecCondition inStaging() {
        return SpecCondition.of("environment_field")
                .target(List.of("staging"))
                .operator("any")
                .field("tier");
    }

    private static SpecCondition heldOut() {
        return SpecCondition.of("pass_gate")
                .target("everywhere")
                .operator("any")
                .withoutAdditionalValues();
    }
}
