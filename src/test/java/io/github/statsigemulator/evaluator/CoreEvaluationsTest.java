package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.CoreDocument.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.Experiment;
import com.statsig.FeatureGate;
import com.statsig.Layer;
import io.github.statsigemulator.evaluator.Evaluation.Outcome;
import io.github.statsigemulator.javasdk.SdkUsers;
import io.github.statsigemulator.outbound.TriesOthers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Gates within gates, experiments and layers, answered by {@code com.statsig:javacore} 0.10.2 and by this engine on the
 * same document. The tests whose names begin with "differs" hold every place where the answers differ, and why.
 */
@TriesOthers(outsideOfJava = true, because = "javacore reports gates that ask themselves")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreEvaluationsTest {

    private static final Map<String, ?> USER = Map.of("userID", "user-1", "email", "a@example.com");

    private static final String TEST =
            "\"returnValue\":{\"origin\":\"test\"},\"groupName\":\"Test\",\"passPercentage\":";
    private static final String GROUP = TEST + "100,\"isExperimentGroup\":true";
    private static final String RUNNING =
            "\"isActive\":true,\"hasSharedParams\":true,\"explicitParameters\":[\"origin\"],\"version\":7";

    private final TwoEngines engines = TwoEngines.on(document());

    @AfterAll
    void stop() {
        engines.close();
    }

    @BeforeAll
    void coreHasTakenTheDocumentIn() {
        assertThat(engines.core().checkGate(SdkUsers.core(USER), "everyone")).isTrue();
    }

    private static String document() {
        CoreDocument document = new CoreDocument()
                .condition("everyone", "public", "")
                .condition("nobody", "user_field", "\"field\":\"email\",\"operator\":\"any\",\"targetValue\":[\"zzz\"]")
                .condition("odd", "javascript", "\"operator\":\"any\",\"targetValue\":[\"x\"]")
                .condition("no operator", "user_field", "\"field\":\"email\",\"targetValue\":[\"x\"]")
                .condition("any gate", "multi_pass_gate", "\"targetValue\":[\"everyone\"]")
                .condition("no gate", "pass_gate", "\"targetValue\":null")
                .condition(
                        "group",
                        "experiment_group",
                        "\"field\":\"colors\",\"operator\":\"any\",\"targetValue\":[\"Test\"]")
                .condition("no app", "target_app", "\"operator\":\"none\",\"targetValue\":[\"x\"]")
                .condition(
                        "no tier",
                        "environment_field",
                        "\"field\":\"tier\",\"operator\":\"any\",\"targetValue\":[\"\"]")
                .condition("no country", "ip_based", "\"field\":\"country\",\"operator\":\"eq\",\"targetValue\":null")
                .condition("no system", "ua_based", "\"field\":\"os_name\",\"operator\":\"eq\",\"targetValue\":null")
                .condition("no field", "user_field", "\"operator\":\"eq\",\"targetValue\":null")
                .condition("now, null", "current_time", "\"operator\":\"eq\",\"targetValue\":null")
                .condition("now, number", "current_time", "\"operator\":\"gt\",\"targetValue\":1")
                .condition("now, text", "current_time", "\"operator\":\"none\",\"targetValue\":[\"\"]")
                .condition("now, after", "current_time", "\"operator\":\"after\",\"targetValue\":1700000000000");
        for (String gate : List.of(
                "everyone", "nobody", "segment:all", "segment:nested", "holdout", "nested", "odd", "hen", "egg", "?")) {
            document.condition("in " + gate, "pass_gate", "\"operator\":\"any\",\"targetValue\":\"" + gate + "\"");
            document.condition("out " + gate, "fail_gate", "\"targetValue\":\"" + gate + "\"");
        }
        for (String condition : List.of(
                "no app",
                "no tier",
                "no country",
                "no system",
                "no field",
                "now, null",
                "now, number",
                "now, text",
                "now, after")) {
            document.gate(condition, rule("r", 100, condition));
        }
        return document.gate("everyone", rule("r", 100, "everyone"))
                .gate("nobody", rule("r", 100, "nobody"))
                .gate("segment:all", rule("r", 100, "everyone"))
                .gate("segment:nested", rule("r", 100, "in everyone"))
                .gate("holdout", rule("r", 100, "everyone"))
                .gate("nested", rule("r1", 100, "in everyone", "in nobody"), rule("r2", 100, "in everyone"))
                .gate(
                        "deep",
                        rule("r", 100, "in nested", "out segment:nested", "in holdout"),
                        rule("r2", 0, "out nested"))
                .gate(
                        "repeated",
                        rule("r", 100, "in nested", "in nested", "out everyone"),
                        rule("r2", 100, "in nested"))
                .gate("empty rule", rule("r", 100))
                .gate("no rule")
                .gate("zero", rule("r", 0, "in everyone"), rule("r2", 100))
                .gate("false", rule("r", "\"returnValue\":false,\"passPercentage\":100"))
                .gate("object", rule("r", "\"returnValue\":{},\"passPercentage\":100"))
                .gate("null", rule("r", "\"returnValue\":null,\"passPercentage\":100"))
                .gate("odd", rule("r", 100, "odd"))
                .gate("odd too late", rule("r", 100), rule("r2", 100, "odd"))
                .gate("odd within", rule("r", 100, "in odd"))
                .gate("odd after everyone", rule("r", 100, "everyone", "odd"))
                .gate("no operator", rule("r", 100, "no operator"))
                .gate("any gate", rule("r", 100, "any gate"))
                .gate("no gate", rule("r", 100, "no gate"))
                .gate("group", rule("r", 100, "group"))
                .gate("hen", rule("r", 100, "in egg"))
                .gate("egg", rule("r", 100, "in hen"))
                .gate("unknown gate", rule("r", 100, "out ?"))
                .config("colors", RUNNING, rule("t", GROUP, "in everyone"))
                .config("off", "\"isActive\":false", rule("t", GROUP, "in nobody"), rule("prestart", TEST + "100"))
                .config("zero", "\"isActive\":true", rule("t", TEST + "0", "in everyone"))
                .config("plain", "")
                .config("late default", "\"isActive\":true", rule("t", GROUP, "nobody", "in nested"))
                .layer(
                        "checkout",
                        "",
                        rule("l0", TEST + "100", "in nested", "nobody"),
                        delegating("l1", "colors", "in everyone"))
                .layer("versioned", "\"version\":3", delegating("l1", "colors", "everyone"))
                .layer(
                        "alone",
                        "\"isActive\":true,\"explicitParameters\":[\"z\"]",
                        rule("l1", TEST + "100", "in everyone"))
                .layer("quiet", "", rule("l1", TEST + "100", "everyone"))
                .layer("empty", "", rule("l1", TEST + "100", "nobody"))
                .layer("lost", "", delegating("l1", "gone", "in everyone"))
                .layer("plain", "", delegating("l1", "plain", "in holdout"))
                .layer("zero", "", rule("l1", TEST + "0,\"configDelegate\":\"colors\"", "everyone"))
                .json();
    }

    private static String delegating(String id, String experiment, String... conditions) {
        return rule(id, TEST + "100,\"configDelegate\":\"" + experiment + "\"", conditions);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "everyone",
                "nobody",
                "segment:all",
                "segment:nested",
                "nested",
                "deep",
                "repeated",
                "empty rule",
                "no rule",
                "zero",
                "false",
                "object",
                "null",
                "odd too late",
                "no app",
                "no tier",
                "no country",
                "no system",
                "no field",
                "now, null",
                "now, number",
                "now, text",
                "now, after",
                "not there"
            })
    void answersForGatesAsCoreDoes(String name) {
        FeatureGate core = engines.core().getFeatureGate(SdkUsers.core(USER), name);

        Evaluation ours = engines.ours().gate(name, TwoEngines.question(USER));

        assertThat(ours.passes()).isEqualTo(core.getValue());
        assertThat(ours.ruleId()).isEqualTo(core.getRuleID());
        assertThat(ours.idType()).isEqualTo(core.getIDType());
        assertThat(core.getEvaluationDetails().getReason()).isEqualToIgnoringCase("Network:" + ours.outcome());
        assertThat(ours.secondaryExposures()).isEqualTo(exposures(core.getRawJson(), "secondary_exposures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"colors", "off", "zero", "plain"})
    void answersForExperimentsAsCoreDoes(String name) {
        Experiment core = engines.core().getExperiment(SdkUsers.core(USER), name);
        JsonNode parts = TwoEngines.evaluation(core.getRawJson());

        Evaluation ours = engines.ours().config(name, TwoEngines.question(USER));

        assertThat(ours.value().parameters()).isEqualTo(core.getValue());
        assertThat(ours.ruleId()).isEqualTo(core.getRuleID());
        assertThat(ours.groupName()).isEqualTo(core.getGroupName());
        assertThat(ours.isExperimentActive())
                .isEqualTo(parts.path("is_experiment_active").asBoolean());
        assertThat(ours.isExperimentGroup())
                .isEqualTo(parts.path("is_user_in_experiment").asBoolean());
        assertThat(ours.isInLayer()).isEqualTo(parts.path("is_in_layer").asBoolean());
        assertThat(orNone(ours.explicitParameters())).isEqualTo(texts(parts.path("explicit_parameters")));
        assertThat(ours.secondaryExposures()).isEqualTo(exposures(core.getRawJson(), "secondary_exposures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkout", "versioned", "alone", "quiet", "empty", "lost", "plain", "zero", "not there"})
    void answersForLayersAsCoreDoes(String name) {
        Layer core = engines.core().getLayer(SdkUsers.core(USER), name);
        JsonNode parts = TwoEngines.evaluation(core.getRawJson());

        Evaluation ours = engines.ours().layer(name, TwoEngines.question(USER));

        assertThat(ours.value().parameters()).isEqualTo(core.getValue());
        assertThat(ours.ruleId()).isEqualTo(core.getRuleID());
        assertThat(ours.groupName()).isEqualTo(core.getGroupName());
        assertThat(ours.configDelegate()).isEqualTo(core.getAllocatedExperimentName());
        assertThat(ours.isExperimentGroup())
                .isEqualTo(parts.path("is_user_in_experiment").asBoolean());
        assertThat(orNone(ours.explicitParameters())).isEqualTo(texts(parts.path("explicit_parameters")));
        assertThat(ours.secondaryExposures()).isEqualTo(exposures(core.getRawJson(), "secondary_exposures"));
        assertThat(ours.undelegatedSecondaryExposures())
                .isEqualTo(exposures(core.getRawJson(), "undelegated_secondary_exposures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "odd within", "no operator", "any gate"})
    void cannotAnswerWhereCoreCannot(String name) {
        FeatureGate core = engines.core().getFeatureGate(SdkUsers.core(USER), name);

        Evaluation ours = engines.ours().gate(name, TwoEngines.question(USER));

        assertThat(core.getEvaluationDetails().getReason()).isEqualTo("Network:Unsupported");
        assertThat(ours.outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(ours.passes()).isEqualTo(core.getValue());
        assertThat(ours.ruleId()).isEqualTo(core.getRuleID());
    }

    /** Core says what the condition before the unsupported one has said; here such a gate is always false. */
    @Test
    void differsWhereAConditionHasPassedBeforeAnUnsupportedOne() {
        assertThat(engines.core().checkGate(SdkUsers.core(USER), "odd after everyone"))
                .isTrue();
        assertThat(gate("odd after everyone").passes()).isFalse();
        assertThat(gate("odd after everyone").outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    /** Core notices that it goes too deep, and says default; here it is unsupported like anything not to be evaluated. */
    @Test
    void differsInWhatACircleIsCalled() {
        FeatureGate core = engines.core().getFeatureGate(SdkUsers.core(USER), "hen");

        assertThat(core.getEvaluationDetails().getReason()).startsWith("Error:");
        assertThat(core.getValue()).isFalse();
        assertThat(gate("hen").passes()).isFalse();
        assertThat(gate("hen").outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    /** This release exposes gates that do not exist, under the rule of whatever was asked before; later ones do not. */
    @Test
    void differsInTheExposureOfUnknownGates() {
        FeatureGate core = engines.core().getFeatureGate(SdkUsers.core(USER), "unknown gate");

        assertThat(gate("unknown gate").passes()).isEqualTo(core.getValue()).isTrue();
        assertThat(exposures(core.getRawJson(), "secondary_exposures"))
                .containsExactly(new SecondaryExposure("?", "false", ""));
        assertThat(gate("unknown gate").secondaryExposures()).isEmpty();
        assertThat(gate("no gate").passes()).isFalse();
    }

    /** This release knows no {@code experiment_group}; later ones do. */
    @Test
    void differsInGroupsOfExperiments() {
        assertThat(engines.core().checkGate(SdkUsers.core(USER), "group")).isFalse();
        assertThat(gate("group").passes()).isTrue();
    }

    /** Core mixes the last consulted gate's group and activity into an experiment where no rule applies. */
    @Test
    void differsInExperimentsWhereNoRuleApplies() {
        Experiment core = engines.core().getExperiment(SdkUsers.core(USER), "late default");
        JsonNode parts = TwoEngines.evaluation(core.getRawJson());

        Evaluation ours = engines.ours().config("late default", TwoEngines.question(USER));

        assertThat(ours.ruleId()).isEqualTo(core.getRuleID()).isEqualTo("default");
        assertThat(parts.path("is_experiment_active").asBoolean()).isFalse();
        assertThat(ours.isExperimentActive()).isTrue();
        assertThat(ours.groupName()).isNull();
    }

    private Evaluation gate(String name) {
        return engines.ours().gate(name, TwoEngines.question(USER));
    }

    private static List<SecondaryExposure> exposures(String rawJson, String kind) {
        List<SecondaryExposure> exposures = new ArrayList<>();
        JsonNode evaluation = TwoEngines.evaluation(rawJson);
        if (evaluation != null) {
            evaluation.path(kind).forEach(each -> exposures.add(exposure(each)));
        }
        return exposures;
    }

    private static SecondaryExposure exposure(JsonNode json) {
        return new SecondaryExposure(
                json.get("gate").asString(),
                json.get("gateValue").asString(),
                json.get("ruleID").asString());
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private static List<String> orNone(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
