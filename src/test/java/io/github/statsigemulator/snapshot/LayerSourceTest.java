package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.buckets;
import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.layer;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment.Status;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Checked against the layers of statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json and
 * demo_proj_dcs.json, in November 2026.
 */
class LayerSourceTest {

    private static final Layer LAYER = layer("checkout_layer", new LayerParameter("color", "string", "grey"));

    private static final Map<String, Object> GREY = Map.of("color", "grey");

    private static final Map<String, Object> RED = Map.of("color", "red");

    private static final Map<String, Object> BLUE = Map.of("color", "blue");

    @Test
    void withoutExperimentsGivesItsDefaults() {
        Spec spec = spec(catalog(LAYER));

        assertThat(spec)
                .isEqualTo(Spec.config("checkout_layer", "layer", DerivedIds.layerSalt("checkout_layer"))
                        .version(1)
                        .defaultValue(GREY));
    }

    @Test
    void sendsTheBucketsOfAnExperimentToIt() {
        Catalog catalog = catalog(
                LAYER,
                halves("one")
                        .status(Status.ACTIVE)
                        .in("checkout_layer", List.of(0, 1))
                        .build(),
                halves("two").in("checkout_layer", List.of(2)).build());

        List<SpecRule> rules = spec(catalog).rules();

        assertThat(rules)
                .containsExactly(
                        SpecRule.giving("experimentAssignment", GREY, bucketIn("0", "1"))
                                .configDelegate("one"),
                        SpecRule.giving("experimentAssignment", GREY, bucketIn("2"))
                                .configDelegate("two"));
    }

    @Test
    void sendsEveryoneToAnExperimentThatHasAllBuckets() {
        Catalog catalog = catalog(
                LAYER,
                halves("one")
                        .status(Status.ACTIVE)
                        .in("checkout_layer", buckets(0, 1000))
                        .build());

        List<SpecRule> rules = spec(catalog).rules();

        assertThat(rules.get(0).conditions())
                .containsExactly(SpecCondition.everyone().additional("salt", DerivedIds.layerSalt("checkout_layer")));
    }

    @Test
    void sendsNobodyToExperimentsThatAreOver() {
        Catalog catalog = catalog(
                LAYER,
                halves("shipped")
                        .in("checkout_layer", List.of())
                        .shipped("test", false)
                        .build(),
                halves("abandoned")
                        .status(Status.ABANDONED)
                        .in("checkout_layer", List.of(1))
                        .build(),
                halves("archived").archived().in("checkout_layer", List.of(2)).build());

        assertThat(spec(catalog).rules()).isEmpty();
    }

    @Test
    void sendsThoseWhomAShippedExperimentStillTargets() {
        Catalog catalog = catalog(
                LAYER,
                halves("shipped")
                        .in("checkout_layer", List.of())
                        .targeting("beta")
                        .shipped("test", true)
                        .build());

        assertThat(spec(catalog).rules())
                .containsExactly(SpecRule.giving(
                                "launchedGroup",
                                BLUE,
                                SpecCondition.of("pass_gate").target("beta"))
                        .configDelegate("shipped"));
    }

    @Test
    void overridesOfExperimentsComeFirstThenHoldouts() {
        Catalog catalog = catalog(
                        LAYER, halves("one").in("checkout_layer", List.of(0)).build(), globalHoldout("everywhere", "1"))
                .with(
                        EntityKind.EXPERIMENT,
                        "one",
                        new GroupOverrides(
                                List.of(new Conditional("gate", "beta", "control", null, null)),
                                List.of(new Ids("test", List.of("u1"), null, null, null))));

        assertThat(spec(catalog).rules())
                .containsExactly(
                        SpecRule.giving(
                                        "one test:id_override",
                                        BLUE,
                                        SpecCondition.of("unit_id")
                                                .target(List.of("u1"))
                                                .operator("any")
                                                .withoutField())
                                .configDelegate("one"),
                        SpecRule.giving(
                                        "one control:override",
                                        RED,
                                        SpecCondition.of("pass_gate").target("beta"))
                                .configDelegate("one"),
                        SpecRule.giving(
                                DerivedIds.holdoutLink("everywhere"),
                                GREY,
                                SpecCondition.of("pass_gate")
                                        .target("everywhere")
                                        .operator("any")
                                        .withoutAdditionalValues()),
                        SpecRule.giving("experimentAssignment", GREY, bucketIn("0"))
                                .configDelegate("one"));
    }

    @Test
    void aHoldoutOfTheLayerHoldsItsExperimentsOnce() {
        Catalog catalog = catalog(
                LAYER, halves("one").in("checkout_layer", List.of(0)).build(), globalHoldout("everywhere", "1"));

        Spec experiment = new Surroundings(catalog)
                .source(catalog.get(EntityKind.EXPERIMENT, "one"))
                .spec(References.AS_WRITTEN);

        assertThat(experiment.rules())
                .extracting(SpecRule::id)
                .containsExactly(DerivedIds.holdoutLink("everywhere"), "prestart");
        assertThat(experiment.rules().get(0).returnValue()).isEqualTo(GREY);
    }

    private static ExperimentBuilder halves(String id) {
        return experiment(id).groups(group("control", "50", RED), group("test", "50", BLUE));
    }

    private static Spec spec(Catalog catalog) {
        return new Surroundings(catalog)
                .source(catalog.get(EntityKind.LAYER, "checkout_layer"))
                .spec(new CatalogReferences(catalog));
    }

    private static SpecCondition bucketIn(String... buckets) {
        Map<String, Object> keyed = new java.util.LinkedHashMap<>();
        List.of(buckets).forEach(bucket -> keyed.put(bucket, true));
        return SpecCondition.of("user_bucket")
                .target(keyed)
                .operator("any")
                .additional("salt", DerivedIds.layerSalt("checkout_layer"));
    }
}
