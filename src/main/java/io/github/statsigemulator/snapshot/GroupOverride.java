package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.spec.SpecCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Users who get a group of an experiment, whatever bucket they are in. An experiment in a layer has those that its own
 * overrides name and those that the layer's do; both are rules of both, since the layer decides who comes to the
 * experiment at all.
 *
 * @param unit the unit of the ids; empty where a gate or segment decides
 * @param ids who is meant; empty where a gate or segment decides
 * @param gate the published name of the gate or segment that decides, or null
 * @param environment the tier that it is limited to, or null for all
 */
record GroupOverride(
        Group group,
        String unit,
        List<String> ids,
        @Nullable String gate,
        @Nullable String environment) {

    /**
     * Everyone who gets a group of that experiment: listed ids before gates and segments.
     *
     * @param laid what is laid over the experiment itself, then what is laid over its layer
     */
    static List<GroupOverride> of(
            Experiment experiment, List<Group> groups, List<GroupOverrides> laid, References references) {
        List<GroupOverride> all = new ArrayList<>();
        for (GroupOverrides overrides : laid) {
            for (GroupOverrides.Ids of : overrides.ids()) {
                find(groups, of.group())
                        .filter(group -> isMeant(experiment, of.experiment()))
                        .map(group -> listed(group, of))
                        .ifPresent(all::add);
            }
        }
        for (GroupOverrides overrides : laid) {
            for (GroupOverrides.Conditional of : overrides.conditions()) {
                find(groups, of.group())
                        .filter(group -> isMeant(experiment, of.experiment()))
                        .map(group -> decided(group, of, references))
                        .ifPresent(all::add);
            }
        }
        return all;
    }

    /** The group of that id, else the one of that name. */
    static Optional<Group> find(List<Group> groups, String idOrName) {
        return first(groups, group -> group.id().equals(idOrName))
                .or(() -> first(groups, group -> group.name().equals(idOrName)));
    }

    private static Optional<Group> first(List<Group> groups, Predicate<Group> which) {
        return groups.stream().filter(which).findFirst();
    }

    private static GroupOverride listed(Group group, GroupOverrides.Ids of) {
        String unit = of.unit() == null ? SpecRules.USER_ID : of.unit();
        return new GroupOverride(group, unit, of.ids(), null, of.environment());
    }

    private static GroupOverride decided(Group group, GroupOverrides.Conditional of, References references) {
        String gate = of.type().equals(GroupOverrides.Conditional.SEGMENT)
                ? references.segment(of.id())
                : references.gate(of.id());
        return new GroupOverride(group, "", List.of(), gate, of.environment());
    }

    private static boolean isMeant(Experiment experiment, @Nullable String idOrName) {
        return idOrName == null
                || experiment.id().equals(idOrName)
                || experiment.name().equals(idOrName);
    }

    /** The id of its rule in the experiment. */
    String ruleId() {
        return gate == null ? group.id() + ":" + unit + ":id_override" : group.id() + ":override";
    }

    /** The id of its rule in the layer of that experiment. */
    String layerRuleId(String experiment) {
        return experiment + " " + group.id() + (gate == null ? ":id_override" : ":override");
    }

    /** Who is meant, as the experiment has it. */
    List<SpecCondition> conditions(String idType) {
        SpecCondition condition = gate == null ? SpecRules.isOneOf(ids, unit, idType) : SpecRules.passes(gate, idType);
        return SpecRules.limited(condition, environment, idType);
    }

    /** Who is meant, as the layer has it. */
    List<SpecCondition> layerConditions(String idType) {
        SpecCondition condition = gate == null
                ? SpecCondition.of("unit_id")
                        .target(ids)
                        .operator("any")
                        .withoutField()
                        .idType(unit)
                : SpecRules.passes(gate, idType);
        return SpecRules.limited(condition, environment, idType);
    }
}
