package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.ParamStore;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.entity.Variant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Things to store. */
final class Examples {

    /** How many changes {@link #fill} makes. */
    static final int CHANGES = 13;

    private Examples() {}

    /** Puts one of everything into a project: the gate {@code new_nav}, the list {@code vips} and so on. */
    static void fill(Draft draft) {
        draft.put(idList("vips"));
        draft.put(gate("new_nav", "first"));
        draft.put(new DynamicConfig(Meta.of("c", "C"), "userID", true, false, Map.of("a", 1.5), List.of(), 0));
        draft.put(layer());
        draft.put(experiment());
        draft.put(holdout());
        draft.put(autotune());
        draft.put(new ParamStore(Meta.of("p", "p"), List.of(Map.of("name", "a", "value", 1))));
        draft.putOverrides(EntityKind.GATE, "new_nav", passing("user-1"));
        draft.putOverrides(EntityKind.EXPERIMENT, "e", experimentOverrides());
        draft.putOverrides(EntityKind.LAYER, "colours", layerOverrides());
        draft.addIds("vips", List.of("user-1", "user-2"));
        draft.importDocument(new ImportedDocument("{\"has_updates\":true}"));
    }

    static Gate gate(String id, String description) {
        TargetingCondition condition = new TargetingCondition("email", "any", List.of("a@example.com"), null, null);
        TargetingRule rule = new TargetingRule("r", "Rule 1", new BigDecimal("33.3"), List.of(condition), null, null);
        return new Gate(meta(id, description), "userID", true, Gate.Status.ACTIVE, List.of(rule), 0);
    }

    static Gate named(String id, String name) {
        return new Gate(Meta.of(id, name), "userID", true, Gate.Status.ACTIVE, List.of(), 0);
    }

    static Segment idList(String id) {
        return new Segment(Meta.of(id, id), "userID", Segment.ID_LIST, false, List.of(), 0);
    }

    /** Overrides that let one unit pass in staging. */
    static GateOverrides passing(String id) {
        return new GateOverrides(List.of(new GateOverrides.Entry(null, "staging", List.of(id), List.of())));
    }

    private static Meta meta(String id, String description) {
        Meta meta = Meta.of(id, id);
        return new Meta(
                id,
                id,
                description,
                List.of("core"),
                meta.targetApps(),
                meta.team(),
                meta.teamID(),
                meta.creatorID(),
                meta.creatorName(),
                meta.creatorEmail(),
                meta.createdTime(),
                meta.lastModifierID(),
                meta.lastModifierName(),
                meta.lastModifierEmail(),
                meta.lastModifiedTime(),
                meta.version(),
                meta.details());
    }

    private static Layer layer() {
        LayerParameter colour = new LayerParameter("p", "string", "red");
        return new Layer(Meta.of("colours", "colours"), "userID", List.of(colour));
    }

    private static Experiment experiment() {
        Group control = new Group("g", "Control", BigDecimal.valueOf(100), Map.of("p", "blue"), false, "");
        return new Experiment(
                Meta.of("e", "E"),
                "userID",
                "",
                Experiment.Status.SETUP,
                false,
                List.of(control),
                new BigDecimal("12.50"),
                List.of(1, 2, 3),
                "colours",
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                0);
    }

    private static Holdout holdout() {
        List<String> gates = List.of("new_nav");
        return new Holdout(
                Meta.of("h", "h"), "userID", true, BigDecimal.valueOf(5), true, gates, List.of(), List.of(), null, 0);
    }

    private static Autotune autotune() {
        List<Variant> variants = List.of(new Variant("v", "v", Map.of("a", 1), null));
        return new Autotune(Meta.of("t", "t"), "userID", variants, "buy", false, null, 0);
    }

    private static GroupOverrides experimentOverrides() {
        return new GroupOverrides(
                List.of(new GroupOverrides.Conditional("gate", "new_nav", "g", null, null)),
                List.of(new GroupOverrides.Ids("g", List.of("user-1"), null, "userID", "staging")));
    }

    private static GroupOverrides layerOverrides() {
        return new GroupOverrides(
                List.of(new GroupOverrides.Conditional("gate", "new_nav", "Control", "e", null)),
                List.of(new GroupOverrides.Ids("Control", List.of("user-1"), null, null, null)));
    }
}
