package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.autotune;
import static io.github.statsigemulator.snapshot.Entities.buckets;
import static io.github.statsigemulator.snapshot.Entities.catalog;
import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.config;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.giving;
import static io.github.statsigemulator.snapshot.Entities.globalHoldout;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.holdout;
import static io.github.statsigemulator.snapshot.Entities.layer;
import static io.github.statsigemulator.snapshot.Entities.listSegment;
import static io.github.statsigemulator.snapshot.Entities.passesGate;
import static io.github.statsigemulator.snapshot.Entities.rule;
import static io.github.statsigemulator.snapshot.Entities.segment;
import static io.github.statsigemulator.snapshot.Entities.variant;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A project with every kind of entity in every state, tied together in every way. */
public final class WholeProject {

    private static final Map<String, Object> RED = Map.of("color", "red");

    private static final Map<String, Object> BLUE = Map.of("color", "blue");

    private static final Group CONTROL = group("control", "33.3", RED);

    private static final Group TEST = group("test", "33.3", BLUE);

    private static final Group OFF = new Group("off", "Off", new BigDecimal("33.4"), BLUE, true, "");

    private WholeProject() {}

    /** The project, past everything that the Console API would check. */
    public static Catalog build() {
        return overridden(catalog(
                gate(
                        "checkout",
                        rule("staff", condition("email", "str_ends_with_any", "@example.com")),
                        rule("in beta", "60", passesGate("beta"), condition("country", "any", List.of("NL", "DE"))),
                        rule("companies", "50", new TargetingCondition("unit_id", "any", "c-1", null, "companyID")),
                        rule("level", new TargetingCondition("custom_field", "gte", 50, "level", null)),
                        rule("not staff", "33.33", condition("fails_segment", null, "staff"))),
                gate("beta", rule("half", "50")),
                gate("launched", Gate.Status.LAUNCHED, rule("nobody", "0")),
                gate("disabled", Gate.Status.DISABLED, rule("all")),
                gate("archived", Gate.Status.ARCHIVED, rule("all")),
                gate("vip_only", rule("vips", condition("passes_segment", null, "vips"))),
                gate("odd", rule("odd", condition("javascript", null, "true"))),
                config(
                        "banner",
                        Map.of("text", "hi"),
                        giving(Map.of("text", "hoi"), rule("Dutch", condition("country", "any", "NL"))),
                        giving(Map.of("text", "yo"), rule("some", "40", passesGate("beta")))),
                segment("staff", rule("mail", condition("email", "str_contains_any", "example"))),
                listSegment("vips"),
                layer(
                        "colors",
                        new LayerParameter("color", "string", "blue", "grey"),
                        new LayerParameter("size", "number", 1)),
                experiment("layered")
                        .groups(CONTROL, TEST, OFF)
                        .in("colors", buckets(0, 400))
                        .targeting("beta")
                        .status(Status.ACTIVE)
                        .build(),
                experiment("layered_setup")
                        .groups(CONTROL, TEST)
                        .in("colors", buckets(400, 600))
                        .build(),
                experiment("layered_shipped")
                        .groups(CONTROL, TEST)
                        .in("colors", List.of())
                        .shipped("test", false)
                        .build(),
                experiment("layered_kept")
                        .groups(CONTROL, TEST)
                        .in("colors", List.of())
                        .targeting("checkout")
                        .shipped("control", true)
                        .build(),
                experiment("setup").groups(CONTROL, TEST).build(),
                experiment("running")
                        .groups(CONTROL, TEST, OFF)
                        .allocation("70")
                        .status(Status.ACTIVE)
                        .build(),
                experiment("shipped")
                        .groups(CONTROL, TEST)
                        .shipped("test", false)
                        .build(),
                experiment("abandoned")
                        .groups(CONTROL, TEST)
                        .status(Status.ABANDONED)
                        .build(),
                experiment("archived_test").groups(CONTROL, TEST).archived().build(),
                globalHoldout("everywhere", "10"),
                holdout("few", "20", "checkout", "banner"),
                autotune("headline", true, variant("a", RED), variant("b", BLUE), variant("c", Map.of())),
                autotune("unstarted", false, variant("a", RED))));
    }

    private static Catalog overridden(Catalog catalog) {
        return catalog.with(
                        "vips",
                        IdList.empty("f1", 1)
                                .with(List.of(new IdList.Line("user-1", true), new IdList.Line("user-2", true))))
                .with(
                        EntityKind.GATE,
                        "checkout",
                        new GateOverrides(List.of(
                                new GateOverrides.Entry(null, null, List.of("user-3"), List.of("user-4")),
                                new GateOverrides.Entry("companyID", null, List.of("c-2"), List.of()))))
                .with(
                        EntityKind.EXPERIMENT,
                        "running",
                        new GroupOverrides(
                                List.of(new GroupOverrides.Conditional("segment", "staff", "test", null, null)),
                                List.of(new GroupOverrides.Ids("control", List.of("user-5"), null, null, null))))
                .with(
                        EntityKind.LAYER,
                        "colors",
                        new GroupOverrides(
                                List.of(new GroupOverrides.Conditional("gate", "vip_only", "test", "layered", null)),
                                List.of(new GroupOverrides.Ids(
                                        "control", List.of("user-6"), "layered_setup", null, null))));
    }
}
