package io.github.statsigemulator.lifecycle;

import static java.util.stream.Collectors.joining;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.project.Sent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The states of an experiment and the ways between them: setup, active, then decision made or abandoned, perhaps by way of
 * assignment stopped or experiment stopped; reset leads back to setup from everywhere. Buckets of the layer are held in setup, as far as there are any, and while active.
 */
final class ExperimentLife {

    private final Experiment experiment;
    private final Collection<Integer> taken;
    private final long now;

    /**
     * An experiment before a step of its life.
     *
     * @param taken the buckets that other experiments of its layer hold
     * @param now epoch milliseconds
     */
    ExperimentLife(Experiment experiment, Collection<Integer> taken, long now) {
        this.experiment = experiment;
        this.taken = taken;
        this.now = now;
    }

    Experiment start() {
        require(Status.SETUP, "start");
        Faults faults = new Faults();
        Groups.checkFilled(experiment.groups(), faults);
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.buckets = enough(faults);
        faults.refuse();
        edit.status = Status.ACTIVE;
        edit.startTime = now;
        edit.endTime = null;
        edit.scheduledStart = null;
        return edit.done();
    }

    /**
     * Lets the experiment start by itself.
     *
     * @param time when, in epoch milliseconds
     */
    Experiment schedule(long time) {
        require(Status.SETUP, "schedule the start of");
        Faults faults = new Faults();
        if (time <= now) {
            faults.add("scheduledTime", "must lie in the future, after %d, not at %d".formatted(now, time));
        }
        Groups.checkFilled(experiment.groups(), faults);
        faults.refuse();
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.scheduledStart = time;
        return edit.done();
    }

    /** Back to setup; everybody is placed anew at the next start. */
    Experiment reset() {
        if (experiment.status() == Status.SETUP) {
            throw refused("reset", "it has not been started");
        }
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.status = Status.SETUP;
        edit.isArchived = false;
        edit.buckets = Buckets.fit(experiment.buckets(), needed(), taken);
        edit.launchedGroupID = null;
        edit.keepsTargeting = false;
        edit.decisionReason = null;
        edit.startTime = null;
        edit.endTime = null;
        edit.decisionTime = null;
        edit.shuffle++;
        return edit.done();
    }

    /**
     * Gives everybody the values of one group.
     *
     * @param property where the group was sent
     * @param groupID id of the group
     * @param keepsTargeting whether only users who pass the targeting gate get them
     */
    Experiment ship(String property, @Nullable String groupID, @Nullable String reason, boolean keepsTargeting) {
        requireUndecided("make a decision on");
        if (experiment.groups().stream().noneMatch(group -> group.id().equals(groupID))) {
            throw InvalidEntityException.at(
                    property, "must be the id of a group (%s)".formatted(groupIds()) + Sent.not(groupID));
        }
        ExperimentEdit edit = ended(Status.DECISION_MADE, reason);
        edit.launchedGroupID = groupID;
        edit.keepsTargeting = keepsTargeting && experiment.targetingGateID() != null;
        edit.decisionTime = now;
        return edit.done();
    }

    /** Assigns nobody any more, for good; the layer's buckets are free again. */
    Experiment stopAssignment() {
        require(Status.ACTIVE, "stop the assignment of");
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.status = Status.ASSIGNMENT_STOPPED;
        edit.buckets = List.of();
        return edit.done();
    }

    /** Ends the experiment before anybody decides what to ship; until then everybody has the default values. */
    Experiment deferDecision(@Nullable String reason) {
        if (experiment.isArchived() || !experiment.status().isRunning()) {
            throw refused("conclude", "it is " + state() + ", not active or assignment_stopped");
        }
        return ended(Status.EXPERIMENT_STOPPED, reason).done();
    }

    Experiment abandon(@Nullable String reason) {
        if (experiment.status() == Status.DECISION_MADE || experiment.status() == Status.ABANDONED) {
            throw refused("abandon", "it is " + word(experiment.status()));
        }
        return ended(Status.ABANDONED, reason).done();
    }

    Experiment archive() {
        if (experiment.status().isUndecided()) {
            throw refused("archive", "it is " + state() + "; abandon it or make a decision first");
        }
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.isArchived = true;
        edit.scheduledStart = null;
        edit.buckets = List.of();
        return edit.done();
    }

    Experiment unarchive() {
        if (!experiment.isArchived()) {
            throw refused("unarchive", "it is not archived");
        }
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.isArchived = false;
        return new ExperimentLife(edit.done(), taken, now).allocate(experiment);
    }

    /** Takes or gives back buckets after an edit: as far as free in setup, all of them while active. */
    Experiment allocate(Experiment before) {
        ExperimentEdit edit = new ExperimentEdit(experiment);
        if (experiment.status() == Status.ACTIVE) {
            edit.buckets = grown(before);
        } else if (experiment.status() == Status.SETUP && !experiment.isArchived()) {
            edit.buckets = Buckets.fit(experiment.buckets(), needed(), taken);
        } else {
            edit.buckets = List.of();
        }
        return edit.done();
    }

    private List<Integer> grown(Experiment before) {
        if (experiment.allocation().compareTo(before.allocation()) < 0) {
            throw InvalidEntityException.at(
                    "allocation",
                    "must not fall while the experiment is active; it is "
                            + before.allocation().toPlainString());
        }
        Faults faults = new Faults();
        List<Integer> buckets = enough(faults);
        faults.refuse();
        return buckets;
    }

    private List<Integer> enough(Faults faults) {
        List<Integer> buckets = Buckets.fit(experiment.buckets(), needed(), taken);
        if (buckets.size() < needed()) {
            faults.add(
                    "allocation",
                    "takes %d of the layer's %d buckets, of which %d are free"
                            .formatted(needed(), Buckets.ALL, buckets.size()));
        }
        return buckets;
    }

    /** An experiment without a layer has one of its own, in which nobody else takes any; its buckets need no keeping. */
    private int needed() {
        return experiment.layerID() == null ? 0 : Buckets.needed(experiment.allocation());
    }

    private ExperimentEdit ended(Status status, @Nullable String reason) {
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.status = status;
        edit.decisionReason = reason;
        edit.endTime = now;
        edit.scheduledStart = null;
        edit.buckets = List.of();
        return edit;
    }

    private void require(Status status, String action) {
        if (experiment.isArchived()) {
            throw refused(action, "it is archived");
        }
        if (experiment.status() != status) {
            throw refused(action, "it is " + word(experiment.status()) + ", not " + word(status));
        }
    }

    private void requireUndecided(String action) {
        if (experiment.isArchived() || !experiment.status().isUndecided()) {
            throw refused(action, "it is " + state() + ", not active, assignment_stopped or experiment_stopped");
        }
    }

    private String state() {
        return experiment.isArchived() ? "archived" : word(experiment.status());
    }

    private InvalidEntityException refused(String action, String because) {
        return InvalidEntityException.at(
                "status", "Cannot %s the experiment '%s': %s".formatted(action, experiment.id(), because));
    }

    private String groupIds() {
        return experiment.groups().stream().map(Group::id).collect(joining(", "));
    }

    /** The status as it is written on the wire. */
    static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
