package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Entities as short as a test wants to say them; all of them on {@code userID}, in version 1. */
final class Entities {

    static final String USER_ID = "userID";

    private Entities() {}

    static Catalog catalog(Entity... entities) {
        Catalog catalog = Catalog.empty(Project.DEFAULT);
        for (Entity entity : entities) {
            catalog = catalog.with(entity);
        }
        return catalog;
    }

    static Meta meta(String id) {
        return meta(id, id);
    }

    static Meta meta(String id, String name) {
        return new Meta(
                id, name, "", List.of(), List.of(), null, null, null, null, null, 0, null, null, null, 0, 1, Map.of());
    }

    static Gate gate(String id, TargetingRule... rules) {
        return gate(id, Gate.Status.ACTIVE, rules);
    }

    static Gate gate(String id, Gate.Status status, TargetingRule... rules) {
        return new Gate(meta(id), USER_ID, status == Gate.Status.ACTIVE, status, List.of(rules), 0);
    }

    static DynamicConfig config(String id, Map<String, Object> defaultValue, TargetingRule... rules) {
        return new DynamicConfig(meta(id), USER_ID, true, false, defaultValue, List.of(rules), 0);
    }

    static Segment segment(String id, TargetingRule... rules) {
        return new Segment(meta(id), USER_ID, Segment.RULE_BASED, false, List.of(rules), 0);
    }

    static Segment listSegment(String id) {
        return new Segment(meta(id), USER_ID, Segment.ID_LIST, false, List.of(), 0);
    }

    static Holdout holdout(String id, String percentage, String... gates) {
        return new Holdout(
                meta(id),
                USER_ID,
                true,
                new BigDecimal(percentage),
                false,
                List.of(gates),
                List.of(),
                List.of(),
                null,
                0);
    }

    static Holdout globalHoldout(String id, String percentage) {
        return new Holdout(
                meta(id), USER_ID, true, new BigDecimal(percentage), true, List.of(), List.of(), List.of(), null, 0);
    }

    static Layer layer(String id, LayerParameter... parameters) {
        return new Layer(meta(id), USER_ID, List.of(parameters));
    }

    static Autotune autotune(String id, boolean isStarted, Variant... variants) {
        return new Autotune(meta(id), USER_ID, List.of(variants), "purchase", isStarted, null, 0);
    }

    static Variant variant(String name, Map<String, Object> values) {
        return new Variant("", name, values, null);
    }

    static ExperimentBuilder experiment(String id) {
        return new ExperimentBuilder(id);
    }

    static Group group(String id, String size, Map<String, Object> values) {
        return new Group(id, id + " name", new BigDecimal(size), values, false, "");
    }

    static List<Integer> buckets(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    static TargetingRule rule(String name, TargetingCondition... conditions) {
        return rule(name, "100", conditions);
    }

    static TargetingRule rule(String name, String percentage, TargetingCondition... conditions) {
        return new TargetingRule("", name, new BigDecimal(percentage), List.of(conditions), null, null);
    }

    static TargetingRule giving(Map<String, Object> value, TargetingRule rule) {
        return new TargetingRule(
                rule.id(), rule.name(), rule.passPercentage(), rule.conditions(), rule.environments(), value);
    }

    static TargetingRule within(List<String> environments, TargetingRule rule) {
        return new TargetingRule(
                rule.id(), rule.name(), rule.passPercentage(), rule.conditions(), environments, rule.returnValue());
    }

    static TargetingCondition condition(String type, @Nullable String operator, @Nullable Object target) {
        return new TargetingCondition(type, operator, target, null, null);
    }

    static TargetingCondition passesGate(String gate) {
        return condition("passes_gate", null, gate);
    }

    /** An experiment, in setup with nothing said until it is. */
    static final class ExperimentBuilder {

        private final String id;
        private Experiment.Status status = Experiment.Status.SETUP;
        private boolean isArchived;
        private List<Group> groups = List.of();
        private BigDecimal allocation = new BigDecimal(100);
        private List<Integer> buckets = List.of();
        private @Nullable String layer;
        private @Nullable String targetingGate;
        private @Nullable String launchedGroup;
        private boolean keepsTargeting;
        private int shuffle;

        private ExperimentBuilder(String id) {
            this.id = id;
        }

        ExperimentBuilder status(Experiment.Status given) {
            status = given;
            return this;
        }

        ExperimentBuilder archived() {
            isArchived = true;
            return this;
        }

        ExperimentBuilder groups(Group... given) {
            groups = List.of(given);
            return this;
        }

        ExperimentBuilder allocation(String given) {
            allocation = new BigDecimal(given);
            return this;
        }

        ExperimentBuilder in(String layerId, List<Integer> held) {
            layer = layerId;
            buckets = held;
            return this;
        }

        ExperimentBuilder targeting(String gate) {
            targetingGate = gate;
            return this;
        }

        ExperimentBuilder shipped(String group, boolean keeping) {
            status = Experiment.Status.DECISION_MADE;
            launchedGroup = group;
            keepsTargeting = keeping;
            return this;
        }

        ExperimentBuilder shuffle(int given) {
            shuffle = given;
            return this;
        }

        Experiment build() {
            return new Experiment(
                    meta(id),
                    USER_ID,
                    "",
                    status,
                    isArchived,
                    groups,
                    allocation,
                    buckets,
                    layer,
                    targetingGate,
                    launchedGroup,
                    keepsTargeting,
                    null,
                    null,
                    null,
                    null,
                    null,
                    shuffle);
        }
    }
}
