package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The steps of an experiment's life as requests ask for them. */
public final class ExperimentSteps {

    private ExperimentSteps() {}

    /** Lets the experiment run; it needs groups that fill it and free buckets in its layer. */
    public static Experiment start(Experiment experiment, Draft draft) {
        return life(experiment, draft).start();
    }

    /** Back to setup; everybody is placed anew at the next start. */
    public static Experiment reset(Experiment experiment, Draft draft) {
        return life(experiment, draft).reset();
    }

    /** Takes the experiment, which must not be running, out of use. */
    public static Experiment archive(Experiment experiment, Draft draft) {
        return life(experiment, draft).archive();
    }

    /** Takes the experiment into use again. */
    public static Experiment unarchive(Experiment experiment, Draft draft) {
        return life(experiment, draft).unarchive();
    }

    /** Assigns nobody any more to the experiment, which must be active. */
    public static Experiment stopAssignment(Experiment experiment, Draft draft) {
        return life(experiment, draft).stopAssignment();
    }

    /** Ends the experiment, which must be running, before anybody decides what to ship. */
    public static Step<Experiment> deferDecision(@Nullable String reason) {
        return (experiment, draft) -> life(experiment, draft).deferDecision(reason);
    }

    /** Ends the experiment without a winner. */
    public static Step<Experiment> abandon(@Nullable String reason) {
        return (experiment, draft) -> life(experiment, draft).abandon(reason);
    }

    /**
     * Ends the experiment in favour of a group. Where nobody is asked whether they pass the targeting gate any more,
     * the group's values become the defaults of the layer.
     *
     * @param property where the group was sent
     */
    public static Step<Experiment> ship(
            String property, @Nullable String groupId, @Nullable String reason, boolean removeTargeting) {
        return (experiment, draft) -> {
            Experiment decided = life(experiment, draft).ship(property, groupId, reason, !removeTargeting);
            if (!decided.keepsTargeting()) {
                shippedLayer(decided, draft).ifPresent(draft::put);
            }
            return decided;
        };
    }

    /**
     * Lets the experiment, which must be in setup, start at a time to come.
     *
     * @param time epoch milliseconds of the project's clock
     */
    public static Step<Experiment> schedule(long time) {
        return (experiment, draft) -> life(experiment, draft).schedule(time);
    }

    /** Nothing starts the experiment but a request. */
    static Experiment unschedule(Experiment experiment, Draft draft) {
        ExperimentEdit edit = new ExperimentEdit(experiment);
        edit.scheduledStart = null;
        return edit.done();
    }

    /**
     * Gives the users of some groups the default values, or the groups' own again; who is in which group stays.
     *
     * @param property where the names were sent
     */
    public static Step<Experiment> switchGroups(String property, List<String> names, boolean disabled) {
        return (experiment, draft) -> {
            ExperimentEdit edit = new ExperimentEdit(experiment);
            edit.groups = Groups.switched(experiment.groups(), property, names, disabled);
            return edit.done();
        };
    }

    static ExperimentLife life(Experiment experiment, Draft draft) {
        return new ExperimentLife(
                experiment,
                Layers.taken(experiment, draft.catalog()),
                draft.now().toEpochMilli());
    }

    private static Optional<Layer> shippedLayer(Experiment decided, Draft draft) {
        Group shipped = decided.groups().stream()
                .filter(group -> group.id().equals(decided.launchedGroupID()))
                .findFirst()
                .orElseThrow();
        return Optional.ofNullable(decided.layerID())
                .flatMap(id -> draft.find(EntityKind.LAYER, id))
                .map(layer -> Layers.shipped(layer, shipped));
    }
}
