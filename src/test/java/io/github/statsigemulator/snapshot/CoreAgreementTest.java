package io.github.statsigemulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.statsig.Experiment;
import com.statsig.FeatureGate;
import com.statsig.Layer;
import com.statsig.Statsig;
import com.statsig.StatsigUser;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.SecondaryExposure;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.evaluator.User;
import io.github.statsigemulator.javasdk.SdkUsers;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.spec.Format;
import io.github.statsigemulator.store.Catalog;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statsig's Core engine ({@code com.statsig:javacore} 0.10.2) takes the document that we write of a project with all
 * kinds of entities, and answers for two hundred users as our own snapshot does: value, rule, group, delegate and
 * secondary exposures.
 */
class CoreAgreementTest {

    private static final int USERS = 200;

    /** The key that the oracle calls with: it refuses a document that is marked with another. */
    private static final ApiKey KEY =
            new ApiKey("secret-oracle", KeyKind.SERVER, "", Set.of(), List.of(), null, List.of(), true, 0);

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Catalog catalog = WholeProject.build();

    private final Snapshots snapshots = new Snapshots(project -> catalog);

    @Test
    void coreAnswersFromOurDocumentAsWeDo() {
        Downloads downloads = new Downloads(snapshots, project -> List.of(KEY));
        byte[] json = downloads.of(new Caller(Project.DEFAULT, KEY), Format.V2).json();
        // a catalog that was never stored has no time yet, and Core takes no document of the time 0
        String document = new String(json, StandardCharsets.UTF_8).replace("\"time\":0,", "\"time\":1,");
        Snapshot ours = snapshots.of(Project.DEFAULT);

        try (CoreOracle core = CoreOracle.serving(document)) {
            for (int i = 0; i < USERS; i++) {
                Map<String, Object> user = user(i);
                Iterator<Answer> expected = answers(core.statsig(), user).iterator();
                for (Answer answer : answers(ours, user)) {
                    assertThat(answer).as("%s", user).isEqualTo(expected.next());
                }
            }
        }
    }

    /** What both engines tell; of a gate Core tells neither group nor undelegated exposures. */
    private record Answer(
            String name,
            JsonNode value,
            String ruleId,
            @Nullable String groupName,
            @Nullable String delegate,
            List<String> exposures,
            List<String> undelegated) {}

    /** Where no rule decides, Core names the group of whatever gate it consulted last; there is none. */
    private static @Nullable String group(String ruleId, @Nullable String groupName) {
        return ruleId.equals("default") || ruleId.equals("disabled") ? null : groupName;
    }

    private List<Answer> answers(Snapshot snapshot, Map<String, Object> user) {
        Question question = Question.of(User.from(user), System.currentTimeMillis());
        List<Answer> answers = new ArrayList<>();
        gates().forEach(name -> answers.add(gate(snapshot.gate(name, question))));
        configs().forEach(name -> answers.add(config(snapshot.config(name, question))));
        layers().forEach(name -> answers.add(config(snapshot.layer(name, question))));
        return answers;
    }

    private static Answer gate(Evaluation gate) {
        return new Answer(
                gate.name(),
                MAPPER.valueToTree(gate.passes()),
                gate.ruleId(),
                null,
                null,
                exposures(gate.secondaryExposures()),
                List.of());
    }

    private static Answer config(Evaluation config) {
        return new Answer(
                config.name(),
                MAPPER.readTree(config.value().json()),
                config.ruleId(),
                config.groupName(),
                config.configDelegate(),
                exposures(config.secondaryExposures()),
                exposures(config.undelegatedSecondaryExposures()));
    }

    private static List<String> exposures(List<SecondaryExposure> exposures) {
        return exposures.stream()
                .map(one -> one.gate() + " " + one.gateValue() + " " + one.ruleId())
                .toList();
    }

    private List<Answer> answers(Statsig core, Map<String, Object> user) {
        StatsigUser coreUser = SdkUsers.core(user);
        List<Answer> answers = new ArrayList<>();
        gates().forEach(name -> answers.add(gate(core.getFeatureGate(coreUser, name))));
        configs().forEach(name -> answers.add(config(core.getExperiment(coreUser, name))));
        layers().forEach(name -> answers.add(layer(core.getLayer(coreUser, name))));
        return answers;
    }

    private static Answer gate(FeatureGate gate) {
        boolean isUnsupported = gate.getEvaluationDetails().getReason().endsWith("Unsupported");
        return new Answer(
                gate.getName(),
                MAPPER.valueToTree(gate.getValue()),
                // Core leaves the rule of whatever gate it consulted last in an evaluation that it gave up
                isUnsupported ? "" : gate.getRuleID(),
                null,
                null,
                exposures(gate.getRawJson(), "secondary_exposures"),
                List.of());
    }

    private static Answer config(Experiment config) {
        return new Answer(
                config.getName(),
                MAPPER.readTree(config.getRawJson()).path("value"),
                config.getRuleID(),
                group(config.getRuleID(), config.getGroupName()),
                null,
                exposures(config.getRawJson(), "secondary_exposures"),
                exposures(config.getRawJson(), "undelegated_secondary_exposures"));
    }

    private static Answer layer(Layer layer) {
        return new Answer(
                layer.getName(),
                MAPPER.readTree(layer.getRawJson()).path("__value"),
                layer.getRuleID(),
                group(layer.getRuleID(), layer.getGroupName()),
                layer.getAllocatedExperimentName(),
                exposures(layer.getRawJson(), "secondary_exposures"),
                exposures(layer.getRawJson(), "undelegated_secondary_exposures"));
    }

    private static List<String> exposures(String rawJson, String field) {
        List<String> exposures = new ArrayList<>();
        MAPPER.readTree(rawJson)
                .path("__evaluation")
                .path(field)
                .forEach(one -> exposures.add(one.path("gate").asString("") + " "
                        + one.path("gateValue").asString("") + " "
                        + one.path("ruleID").asString("")));
        return exposures;
    }

    private List<String> gates() {
        List<String> names = new ArrayList<>(ids(EntityKind.GATE));
        names.addAll(ids(EntityKind.HOLDOUT));
        ids(EntityKind.SEGMENT).forEach(id -> names.add("segment:" + id));
        return names;
    }

    private List<String> configs() {
        return Stream.of(EntityKind.DYNAMIC_CONFIG, EntityKind.EXPERIMENT, EntityKind.AUTOTUNE)
                .flatMap(kind -> ids(kind).stream())
                .toList();
    }

    private List<String> layers() {
        return ids(EntityKind.LAYER);
    }

    private List<String> ids(EntityKind<?> kind) {
        return catalog.all(kind).stream().map(entity -> entity.id()).toList();
    }

    private static Map<String, Object> user(int i) {
        Map<String, Object> user = new HashMap<>();
        user.put("userID", "user-" + i);
        user.put("email", "user-" + i + (i % 7 == 0 ? "@example.com" : "@elsewhere.org"));
        user.put("country", List.of("NL", "DE", "US").get(i % 3));
        user.put("custom", Map.of("level", i));
        user.put("customIDs", Map.of("companyID", "c-" + i % 20));
        return user;
    }
}
