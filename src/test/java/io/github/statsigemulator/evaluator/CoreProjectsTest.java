package io.github.statsigemulator.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.Experiment;
import com.statsig.FeatureGate;
import com.statsig.Layer;
import com.statsig.StatsigUser;
import io.github.statsigemulator.evaluator.Evaluation.Outcome;
import io.github.statsigemulator.javasdk.SdkUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole projects at random, each answered by {@code com.statsig:javacore} 0.10.2 and by this engine for many users. */
class CoreProjectsTest {

    private static final int USERS = 40;

    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest(name = "project {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void answersAsCoreDoes(long seed) {
        RandomProject project = new RandomProject(seed);

        try (TwoEngines engines = TwoEngines.on(project.json())) {
            for (int i = 0; i < USERS; i++) {
                compare(engines, project.user());
            }
        }

        assertThat(differences).isEmpty();
    }

    private void compare(TwoEngines engines, Map<String, Object> user) {
        StatsigUser coreUser = SdkUsers.core(user);
        Question question = TwoEngines.question(user);
        for (int i = 0; i < RandomProject.GATES; i++) {
            String name = RandomProject.gateName(i);
            compare(
                    engines.core().getFeatureGate(coreUser, name),
                    engines.ours().gate(name, question));
        }
        for (int i = 0; i < RandomProject.EXPERIMENTS; i++) {
            String name = "experiment-" + i;
            compare(engines.core().getExperiment(coreUser, name), engines.ours().config(name, question));
        }
        for (int i = 0; i < RandomProject.LAYERS; i++) {
            String name = "layer-" + i;
            compare(engines.core().getLayer(coreUser, name), engines.ours().layer(name, question));
        }
    }

    private void compare(FeatureGate core, Evaluation ours) {
        compare(
                core.getRawJson(),
                ours,
                core.getValue() == ours.passes() && core.getRuleID().equals(ours.ruleId()));
    }

    private void compare(Experiment core, Evaluation ours) {
        compare(
                core.getRawJson(),
                ours,
                core.getValue().equals(ours.value().parameters())
                        && core.getRuleID().equals(ours.ruleId())
                        && sameGroup(core.getGroupName(), ours));
    }

    private void compare(Layer core, Evaluation ours) {
        compare(
                core.getRawJson(),
                ours,
                core.getValue().equals(ours.value().parameters())
                        && core.getRuleID().equals(ours.ruleId())
                        && Objects.equals(core.getAllocatedExperimentName(), ours.configDelegate())
                        && sameGroup(core.getGroupName(), ours));
    }

    /** Where no rule applies Core has the group of a consulted gate, see {@link CoreEvaluationsTest}. */
    private static boolean sameGroup(@Nullable String core, Evaluation ours) {
        return ours.ruleId().equals("default") || Objects.equals(core, ours.groupName());
    }

    private void compare(String rawJson, Evaluation ours, boolean isSame) {
        List<String> exposures = new ArrayList<>();
        TwoEngines.evaluation(rawJson).get("secondary_exposures").forEach(each -> exposures.add(each.toString()));
        List<String> oursToo = ours.secondaryExposures().stream()
                .map(each -> "{\"gate\":\"%s\",\"gateValue\":\"%s\",\"ruleID\":\"%s\"}"
                        .formatted(each.gate(), each.gateValue(), each.ruleId()))
                .toList();
        if (!isSame || ours.outcome() != Outcome.RECOGNIZED || !exposures.equals(oursToo)) {
            differences.add(rawJson + " but here " + ours);
        }
    }
}
