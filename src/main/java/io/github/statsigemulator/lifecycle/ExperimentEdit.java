package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An experiment while it changes: what a transition touches, the rest stays. */
final class ExperimentEdit {

    private final Experiment base;

    Status status;
    boolean isArchived;
    List<Group> groups;
    List<Integer> buckets;

    @Nullable
    String layerID;

    @Nullable
    String targetingGateID;

    @Nullable
    String launchedGroupID;

    boolean keepsTargeting;

    @Nullable
    String decisionReason;

    @Nullable
    Long startTime;

    @Nullable
    Long endTime;

    @Nullable
    Long decisionTime;

    @Nullable
    Long scheduledStart;

    int shuffle;

    ExperimentEdit(Experiment base) {
        this.base = base;
        this.status = base.status();
        this.isArchived = base.isArchived();
        this.groups = base.groups();
        this.buckets = base.buckets();
        this.layerID = base.layerID();
        this.targetingGateID = base.targetingGateID();
        this.launchedGroupID = base.launchedGroupID();
        this.keepsTargeting = base.keepsTargeting();
        this.decisionReason = base.decisionReason();
        this.startTime = base.startTime();
        this.endTime = base.endTime();
        this.decisionTime = base.decisionTime();
        this.scheduledStart = base.scheduledStart();
        this.shuffle = base.shuffle();
    }

    Experiment done() {
        return new Experiment(
                base.meta(),
                base.idType(),
                base.hypothesis(),
                status,
                isArchived,
                groups,
                base.allocation(),
                buckets,
                layerID,
                targetingGateID,
                launchedGroupID,
                keepsTargeting,
                decisionReason,
                startTime,
                endTime,
                decisionTime,
                scheduledStart,
                shuffle);
    }
}
