package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.snapshot.DerivedIds;
import io.github.statsigemulator.store.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How experiments behave. A body that names another status asks for the step that leads there. While an experiment
 * runs, nothing about it may move users from group to group.
 */
final class ExperimentConduct implements Conduct<Experiment> {

    /** An experiment has the unit of the layer that it is put in. */
    @Override
    public Map<String, ?> supplied(Map<String, ?> fields, Draft draft) {
        if (fields.get("idType") != null || !(fields.get("layerID") instanceof String layerID)) {
            return fields;
        }
        Map<String, Object> supplied = new LinkedHashMap<>(fields);
        draft.find(EntityKind.LAYER, layerID).ifPresent(layer -> supplied.put("idType", layer.idType()));
        return supplied;
    }

    @Override
    public Experiment complete(Experiment sent, @Nullable Experiment before, Draft draft) {
        Ids ids = new Ids(draft.catalog());
        ExperimentEdit edit = new ExperimentEdit(sent);
        edit.layerID = layerOf(sent, ids);
        edit.targetingGateID = ids.optional(sent.targetingGateID(), EntityKind.GATE);
        edit.groups = Groups.complete(sent.id(), before == null ? List.of() : before.groups(), sent.groups());
        return edit.done();
    }

    /** An experiment's own implicit layer means none. */
    private static @Nullable String layerOf(Experiment sent, Ids ids) {
        String implicit = DerivedIds.implicitLayer(sent.id());
        return implicit.equals(sent.layerID()) ? null : ids.optional(sent.layerID(), EntityKind.LAYER);
    }

    @Override
    public void check(Experiment complete, @Nullable Experiment before, Draft draft, Faults faults) {
        Groups.check(complete.groups(), faults);
        Percentages.check("allocation", complete.allocation(), faults);
        layer(complete, draft)
                .filter(layer -> !layer.idType().equals(complete.idType()))
                .ifPresent(layer -> faults.add(
                        "idType",
                        "must be that of the layer, '%s'".formatted(layer.idType()) + Sent.not(complete.idType())));
        if (before != null && (before.status().isUndecided() || before.status() == Status.DECISION_MADE)) {
            checkRunning(before, complete, faults);
        }
    }

    private static Optional<Layer> layer(Experiment experiment, Draft draft) {
        return Optional.ofNullable(experiment.layerID()).flatMap(id -> draft.find(EntityKind.LAYER, id));
    }

    private static void checkRunning(Experiment before, Experiment after, Faults faults) {
        String state = "while the experiment is " + ExperimentLife.word(before.status());
        if (!sizes(before.groups()).equals(sizes(after.groups()))) {
            faults.add("groups", "must keep their ids, order and sizes " + state + "; reset it first");
        }
        if (!before.idType().equals(after.idType())) {
            faults.add("idType", "must stay '%s' %s".formatted(before.idType(), state) + Sent.not(after.idType()));
        }
        if (before.launchedGroupID() != null && !before.launchedGroupID().equals(after.launchedGroupID())) {
            faults.add(
                    "launchedGroupID",
                    "must stay '%s' %s".formatted(before.launchedGroupID(), state) + Sent.not(after.launchedGroupID()));
        }
    }

    private static List<String> sizes(List<Group> groups) {
        List<String> sizes = new ArrayList<>();
        for (Group group : groups) {
            sizes.add(group.id() + " "
                    + (group.size() == null
                            ? ""
                            : group.size().stripTrailingZeros().toPlainString()));
        }
        return sizes;
    }

    /** The step that leads to the status that was sent; without a step, buckets follow the allocation. */
    @Override
    public Experiment settle(Experiment complete, @Nullable Experiment before, Draft draft) {
        Status from = before == null ? Status.SETUP : before.status();
        boolean wasArchived = before != null && before.isArchived();
        ExperimentEdit edit = new ExperimentEdit(complete);
        edit.status = from;
        edit.isArchived = wasArchived;
        edit.launchedGroupID = before == null ? null : before.launchedGroupID();
        Experiment unmoved = edit.done();
        Experiment allocated = ExperimentSteps.life(unmoved, draft).allocate(before == null ? unmoved : before);
        if (complete.isArchived()) {
            return wasArchived ? allocated : ExperimentSteps.archive(allocated, draft);
        }
        Experiment usable = wasArchived ? ExperimentSteps.unarchive(allocated, draft) : allocated;
        return complete.status() == from ? usable : step(complete, usable, draft);
    }

    private static Experiment step(Experiment wanted, Experiment present, Draft draft) {
        return switch (wanted.status()) {
            case ACTIVE -> ExperimentSteps.start(present, draft);
            case SETUP -> ExperimentSteps.reset(present, draft);
            case ASSIGNMENT_STOPPED -> ExperimentSteps.stopAssignment(present, draft);
            case EXPERIMENT_STOPPED ->
                ExperimentSteps.deferDecision(wanted.decisionReason()).take(present, draft);
            case ABANDONED -> ExperimentSteps.abandon(wanted.decisionReason()).take(present, draft);
            case DECISION_MADE ->
                ExperimentSteps.ship("launchedGroupID", wanted.launchedGroupID(), wanted.decisionReason(), false)
                        .take(present, draft);
        };
    }
}
