package io.github.statsigemulator.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Meta;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checked against the states that the Console API's documentation names, and the buckets a layer has to give. */
class ExperimentLifeTest {

    private static final long NOW = 1_700_000_000_000L;

    @Test
    void aStartTakesTheNeededBuckets() {
        Experiment running = life(inLayer("25"), 0, 1, 2).start();

        assertThat(running.status()).isEqualTo(Status.ACTIVE);
        assertThat(running.startTime()).isEqualTo(NOW);
        assertThat(running.buckets()).hasSize(250).startsWith(3, 4);
    }

    @Test
    void aStartWithTooFewFreeBucketsSaysHowManyThereAre() {
        int[] taken = IntStream.range(0, 900).toArray();

        assertThatThrownBy(() -> life(inLayer("25"), taken).start())
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("allocation")
                .hasMessageContaining("takes 250 of the layer's 1000 buckets, of which 100 are free");
    }

    @Test
    void outsideOfLayersNothingHasToBeFree() {
        Experiment running = life(experiment("100", null)).start();

        assertThat(running.buckets()).isEmpty();
    }

    @Test
    void startsOnce() {
        Experiment running = life(inLayer("25")).start();

        assertThatThrownBy(() -> life(running).start()).hasMessageContaining("it is active, not setup");
    }

    @Test
    void aResetLeadsBackToSetupAndMovesEverybody() {
        Experiment decided = life(life(inLayer("25")).start()).ship("id", "g1", "won", false);

        Experiment reset = life(decided).reset();

        assertThat(reset.status()).isEqualTo(Status.SETUP);
        assertThat(reset.shuffle()).isEqualTo(1);
        assertThat(reset.launchedGroupID()).isNull();
        assertThat(reset.buckets()).hasSize(250);
    }

    @Test
    void whatNeverStartedIsNotReset() {
        assertThatThrownBy(() -> life(inLayer("25")).reset()).hasMessageContaining("it has not been started");
    }

    @Test
    void aDecisionGivesTheBucketsBack() {
        Experiment decided = life(life(inLayer("25")).start()).ship("id", "g1", "won", true);

        assertThat(decided.status()).isEqualTo(Status.DECISION_MADE);
        assertThat(decided.launchedGroupID()).isEqualTo("g1");
        assertThat(decided.buckets()).isEmpty();
        assertThat(decided.keepsTargeting())
                .as("there is no targeting gate to keep")
                .isFalse();
    }

    @Test
    void onlyAGroupCanBeShipped() {
        Experiment running = life(inLayer("25")).start();

        assertThatThrownBy(() -> life(running).ship("id", "nobody", null, false))
                .hasMessageContaining("id: must be the id of a group")
                .hasMessageContaining("g1");
    }

    @Test
    void anAbandonedExperimentHoldsNothing() {
        Experiment abandoned = life(life(inLayer("25")).start()).abandon("no money");

        assertThat(abandoned.status()).isEqualTo(Status.ABANDONED);
        assertThat(abandoned.decisionReason()).isEqualTo("no money");
        assertThat(abandoned.buckets()).isEmpty();
    }

    @Test
    void aStopOfTheAssignmentGivesTheBucketsBackAndEndsNothing() {
        Experiment stopped = life(life(inLayer("25")).start()).stopAssignment();

        assertThat(stopped.status()).isEqualTo(Status.ASSIGNMENT_STOPPED);
        assertThat(stopped.buckets()).isEmpty();
        assertThat(stopped.endTime()).isNull();
        assertThatThrownBy(() -> life(stopped).start()).hasMessageContaining("it is assignment_stopped, not setup");
        assertThatThrownBy(() -> life(stopped).stopAssignment()).hasMessageContaining("not active");
        assertThatThrownBy(() -> life(stopped).archive()).hasMessageContaining("it is assignment_stopped");
    }

    @Test
    void aDeferredDecisionCanBeMadeLater() {
        Experiment concluded =
                life(life(life(inLayer("25")).start()).stopAssignment()).deferDecision("wait");

        assertThat(concluded.status()).isEqualTo(Status.EXPERIMENT_STOPPED);
        assertThat(concluded.endTime()).isEqualTo(NOW);
        assertThat(concluded.decisionReason()).isEqualTo("wait");
        assertThat(life(concluded).ship("id", "g1", "won", false).status()).isEqualTo(Status.DECISION_MADE);
        assertThat(life(concluded).abandon(null).status()).isEqualTo(Status.ABANDONED);
        assertThat(life(concluded).reset().status()).isEqualTo(Status.SETUP);
        assertThatThrownBy(() -> life(concluded).deferDecision(null))
                .hasMessageContaining("it is experiment_stopped, not active or assignment_stopped");
        assertThatThrownBy(() -> life(inLayer("25")).deferDecision(null)).hasMessageContaining("it is setup");
    }

    @Test
    void whatRunsIsNotArchived() {
        Experiment running = life(inLayer("25")).start();

        assertThatThrownBy(() -> life(running).archive()).hasMessageContaining("it is active");
        assertThat(life(inLayer("25")).archive().isArchived()).isTrue();
    }

    @Test
    void raisingTheAllocationOfARunningExperimentOnlyAddsBuckets() {
        Experiment running = life(inLayer("25"), 0).start();

        Experiment raised = life(with("30", running), 0).allocate(running);

        assertThat(raised.buckets()).hasSize(300).containsAll(running.buckets());
    }

    @Test
    void theAllocationOfARunningExperimentDoesNotFall() {
        Experiment running = life(inLayer("25")).start();

        assertThatThrownBy(() -> life(with("10", running)).allocate(running))
                .hasMessageContaining("allocation: must not fall while the experiment is active; it is 25");
    }

    private static ExperimentLife life(Experiment experiment, int... taken) {
        return new ExperimentLife(experiment, IntStream.of(taken).boxed().toList(), NOW);
    }

    private static Experiment inLayer(String allocation) {
        return experiment(allocation, "pricing");
    }

    private static Experiment experiment(String allocation, @Nullable String layerID) {
        return new Experiment(
                Meta.of("checkout", "checkout"),
                "userID",
                "",
                Status.SETUP,
                false,
                List.of(new Group("g1", "test", BigDecimal.valueOf(100), Map.of(), false, "")),
                new BigDecimal(allocation),
                List.of(),
                layerID,
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

    private static Experiment with(String allocation, Experiment running) {
        return new Experiment(
                running.meta(),
                running.idType(),
                running.hypothesis(),
                running.status(),
                running.isArchived(),
                running.groups(),
                new BigDecimal(allocation),
                running.buckets(),
                running.layerID(),
                null,
                null,
                false,
                null,
                running.startTime(),
                null,
                null,
                null,
                0);
    }
}
