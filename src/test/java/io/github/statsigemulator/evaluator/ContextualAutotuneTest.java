package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.Rulesets.gate;
import static io.github.statsigemulator.evaluator.Rulesets.nobody;
import static io.github.statsigemulator.evaluator.Rulesets.parameters;
import static io.github.statsigemulator.evaluator.Rulesets.rule;
import static io.github.statsigemulator.evaluator.Rulesets.snapshot;
import static io.github.statsigemulator.evaluator.Rulesets.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.evaluator.ContextualAutotune.Group;
import io.github.statsigemulator.evaluator.ContextualAutotune.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the field {@code cmab_configs} of a document comes to. Read in {@code statsig-io/statsig-server-core,
 * statsig-rust/src/evaluation/cmab_evaluator.rs}; Core's chance is drawn from the unit here.
 */
class ContextualAutotuneTest {

    private static final Question USER = user("user-1");

    private static final Group YOUNG = group("young", model(1, Map.of("age", -0.1), Map.of()));
    private static final Group OLD = group("old", model(0, Map.of("age", 0.1), Map.of("country", Map.of("NL", 2.0))));
    private static final Group UNKNOWN = group("unknown", null);

    @Test
    void givesTheDefaultBeforeItHasStarted() {
        Evaluation off = ask(autotune(false, 0, true, null, YOUNG), USER);
        Evaluation empty = ask(autotune(true, 0, true, null), USER);

        assertThat(off.ruleId()).isEqualTo("prestart");
        assertThat(off.value().parameters()).containsEntry("origin", "default");
        assertThat(off.passes()).isFalse();
        assertThat(off.isExperimentActive()).isFalse();
        assertThat(empty.ruleId()).isEqualTo("prestart");
    }

    @Test
    void givesTheDefaultToThoseWhoMissItsTargetingAndExposesTheGate() {
        Evaluation missed = ask(autotune(true, 0, true, "nobody", YOUNG), USER);
        Evaluation met = ask(autotune(true, 0, true, "everyone", YOUNG), USER);

        assertThat(missed.ruleId()).isEqualTo("inlineTargetingRules");
        assertThat(missed.secondaryExposures()).containsExactly(new SecondaryExposure("nobody", "false", "default"));
        assertThat(met.ruleId()).isEqualTo("young");
        assertThat(met.secondaryExposures()).containsExactly(new SecondaryExposure("everyone", "true", "r"));
    }

    @Test
    void exposesItsTargetingEvenIfThatIsASegmentOrUnknown() {
        Evaluation segment = ask(autotune(true, 0, true, "segment:staff", YOUNG), USER);
        Evaluation unknown = ask(autotune(true, 0, true, "gone", YOUNG), USER);

        assertThat(segment.secondaryExposures()).containsExactly(new SecondaryExposure("segment:staff", "true", "r"));
        assertThat(unknown.secondaryExposures()).containsExactly(new SecondaryExposure("gone", "false", ""));
        assertThat(unknown.ruleId()).isEqualTo("inlineTargetingRules");
    }

    @Test
    void choosesTheGroupWithTheBestScore() {
        ContextualAutotune autotune = autotune(true, 0, true, null, UNKNOWN, YOUNG, OLD);

        assertThat(ask(autotune, aged(2)).ruleId()).isEqualTo("young");
        assertThat(ask(autotune, aged(60)).ruleId()).isEqualTo("old");
        assertThat(ask(autotune, Rulesets.ask(Map.of("country", "NL"))).groupName())
                .isEqualTo("Group old");
        assertThat(ask(autotune, Rulesets.ask(Map.of("country", "DE"))).groupName())
                .isEqualTo("Group young");
        assertThat(ask(autotune, aged(60)).value().parameters()).containsEntry("origin", "old");
        assertThat(ask(autotune, aged(60)).version()).isEqualTo(4);
        assertThat(ask(autotune(true, 0, false, null, YOUNG, OLD), aged(60)).ruleId())
                .isEqualTo("young");
    }

    @Test
    void exploresAllGroupsEquallyBeforeItKnowsAnything() {
        ContextualAutotune untrained = new ContextualAutotune(
                "recs",
                "salt",
                "userID",
                true,
                null,
                parameters("origin", "default"),
                0,
                true,
                null,
                false,
                List.of(YOUNG, OLD),
                List.of());

        Map<String, Long> shares = shares(untrained);

        assertThat(shares).containsOnlyKeys("young:explore", "old:explore");
        assertThat(shares.values()).allSatisfy(share -> assertThat(share).isBetween(400L, 600L));
    }

    @Test
    void exploresWithAShareOfItsUnitsGroupsItKnowsLeastTheMost() {
        Group known = group("known", new Model(0, 1, 8, Map.of("age", 0.0), Map.of()));

        Map<String, Long> shares = shares(autotune(true, 0.5, true, null, known, UNKNOWN));

        assertThat(shares).containsOnlyKeys("known", "known:explore", "unknown:explore");
        assertThat(shares.get("known")).isBetween(400L, 600L);
        assertThat(shares.get("unknown:explore")).isBetween(380L, 520L);
        assertThat(shares.get("known:explore")).isBetween(20L, 90L);
    }

    @Test
    void choosesAnyGroupIfNoneHasAScore() {
        Group blank = group("blank", new Model(9, 9, 9, Map.of(), Map.of()));

        assertThat(shares(autotune(true, 0, true, null, UNKNOWN, blank))).containsOnlyKeys("unknown", "blank");
    }

    @Test
    void answersTheSameUserTheSame() {
        ContextualAutotune autotune = autotune(true, 0.5, true, null, UNKNOWN, YOUNG, OLD);

        assertThat(ask(autotune, USER)).isEqualTo(ask(autotune, USER));
    }

    private static Map<String, Long> shares(ContextualAutotune autotune) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> ask(autotune, user("user-" + i)).ruleId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Evaluation ask(ContextualAutotune autotune, Question question) {
        return snapshot(
                        gate("everyone", rule("r", 100)),
                        gate("nobody", rule("r", 100, nobody())),
                        gate("segment:staff", rule("r", 100)))
                .withAutotunes(Map.of("recs", autotune))
                .config("recs", question);
    }

    private static Question aged(int age) {
        return Rulesets.ask(Map.of("userID", "user-1", "custom", Map.of("age", age)));
    }

    private static ContextualAutotune autotune(
            boolean isEnabled, double sampleRate, boolean higherIsBetter, @Nullable String gate, Group... groups) {
        return new ContextualAutotune(
                "recs",
                "salt",
                "userID",
                isEnabled,
                4L,
                parameters("origin", "default"),
                sampleRate,
                higherIsBetter,
                gate,
                true,
                List.of(groups),
                List.of());
    }

    private static Group group(String id, @Nullable Model model) {
        return new Group(id, "Group " + id, parameters("origin", id), model);
    }

    private static Model model(double alpha, Map<String, Double> numeric, Map<String, Map<String, Double>> texts) {
        return new Model(alpha, 0, 1, numeric, texts);
    }
}
