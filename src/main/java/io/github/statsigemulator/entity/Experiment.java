package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An experiment.
 *
 * @param status where it is in its life; setup if absent
 * @param isArchived whether it is out of use
 * @param groups at least one when started; sizes add up to 100
 * @param allocation share of the layer's users in percent, 0 to 100; 100 if absent
 * @param buckets the layer's buckets it holds, ascending, each 0 to 999; empty when it holds none
 * @param layerID the layer it lives in; null means one of its own
 * @param targetingGateID the gate that users must pass, or null
 * @param launchedGroupID the group that was shipped, or null
 * @param keepsTargeting whether a shipped experiment goes on asking its targeting gate
 * @param startTime epoch milliseconds, null before the start
 * @param endTime epoch milliseconds, null before the end
 * @param decisionTime epoch milliseconds, null before a decision
 * @param scheduledStart when it is to be started, in epoch milliseconds; null if nobody said so, or once it has been
 * @param shuffle starts at 0 and rises at each reset, which moves everybody
 */
public record Experiment(
        @JsonUnwrapped Meta meta,
        String idType,
        String hypothesis,
        Status status,
        @JsonProperty("isArchived") boolean isArchived,
        List<Group> groups,
        BigDecimal allocation,
        List<Integer> buckets,
        @Nullable String layerID,
        @Nullable String targetingGateID,
        @Nullable String launchedGroupID,
        boolean keepsTargeting,
        @Nullable String decisionReason,
        @Nullable Long startTime,
        @Nullable Long endTime,
        @Nullable Long decisionTime,
        @Nullable Long scheduledStart,
        int shuffle)
        implements Entity {

    /** The states of an experiment. */
    public enum Status {
        @JsonProperty("setup")
        SETUP,
        @JsonProperty("active")
        ACTIVE,

        /** Nobody is assigned any more; who was before stays where an SDK remembers it. */
        @JsonProperty("assignment_stopped")
        ASSIGNMENT_STOPPED,

        /** Everybody has the default values again, and what to ship is not decided. */
        @JsonProperty("experiment_stopped")
        EXPERIMENT_STOPPED,
        @JsonProperty("decision_made")
        DECISION_MADE,
        @JsonProperty("abandoned")
        ABANDONED;

        /** Whether SDKs are told that the experiment runs. */
        public boolean isRunning() {
            return this == ACTIVE || this == ASSIGNMENT_STOPPED;
        }

        /** Whether the experiment was started, and a group of it can still be shipped. */
        public boolean isUndecided() {
            return isRunning() || this == EXPERIMENT_STOPPED;
        }
    }

    public Experiment {
        idType = Defaults.idType(idType);
        hypothesis = Defaults.text(hypothesis);
        status = status == null ? Status.SETUP : status;
        groups = Defaults.list(groups);
        allocation = Defaults.percentage(allocation, 100);
        buckets = Defaults.list(buckets);
    }

    @Override
    public Experiment withMeta(Meta changed) {
        return new Experiment(
                changed,
                idType,
                hypothesis,
                status,
                isArchived,
                groups,
                allocation,
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
