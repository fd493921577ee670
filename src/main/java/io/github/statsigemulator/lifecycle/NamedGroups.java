package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Catalog;
import java.util.List;

/** Looks after conditions on the group that a user has in an experiment: the groups that they name must exist. */
final class NamedGroups {

    private NamedGroups() {}

    static void check(Entity entity, Catalog catalog, Faults faults) {
        Conditions.each(entity, (place, condition) -> {
            if (condition.type().equals("experiment_group") && condition.field() != null) {
                catalog.find(EntityKind.EXPERIMENT, condition.field())
                        .ifPresent(experiment -> check(place, condition, experiment.groups(), faults));
            }
        });
    }

    private static void check(String place, TargetingCondition condition, List<Group> groups, Faults faults) {
        List<String> names = groups.stream().map(Group::name).toList();
        Object target = condition.targetValue();
        List<?> written = target instanceof List<?> list ? list : target == null ? List.of() : List.of(target);
        for (Object name : written) {
            if (!names.contains(name)) {
                faults.add(
                        place + ".targetValue",
                        "must name a group of the experiment '%s' (%s)"
                                        .formatted(condition.field(), String.join(", ", names))
                                + Sent.not(name));
            }
        }
    }
}
