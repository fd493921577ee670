package io.github.statsigemulator.evaluator;

import com.statsig.ClientInitResponseOptions;
import com.statsig.HashAlgo;
import com.statsig.Statsig;
import io.github.statsigemulator.javasdk.SdkUsers;
import io.github.statsigemulator.oracle.CoreOracle;
import io.github.statsigemulator.spec.Compilation;
import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Core and this engine on one document, to be asked the same questions. */
final class TwoEngines implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final CoreOracle core;
    private final Snapshot snapshot;

    private TwoEngines(CoreOracle core, Snapshot snapshot) {
        this.core = core;
        this.snapshot = snapshot;
    }

    /** Starts both on a document of the v2 format. */
    static TwoEngines on(String document) {
        ConfigSpecs specs = ConfigSpecs.read(document.getBytes(StandardCharsets.UTF_8));
        Snapshot snapshot = new Snapshot(
                compiled(specs.gates()),
                compiled(specs.configs()),
                compiled(specs.layers()),
                IdLists.NONE,
                Countries.NONE);
        return new TwoEngines(CoreOracle.serving(document), snapshot);
    }

    private static Map<String, Ruleset> compiled(Map<String, Spec> specs) {
        Map<String, Ruleset> rulesets = new HashMap<>();
        specs.forEach((name, spec) -> rulesets.put(name, Compilation.of(spec).ruleset()));
        return rulesets;
    }

    Statsig core() {
        return core.statsig();
    }

    Snapshot ours() {
        return snapshot;
    }

    /** What Core answers for every gate, under the gates' names. */
    Map<String, Boolean> coreGates(Map<String, ?> user) {
        String json =
                core().getClientInitializeResponse(SdkUsers.core(user), new ClientInitResponseOptions(HashAlgo.NONE));
        Map<String, Boolean> answers = new HashMap<>();
        MAPPER.readTree(json)
                .get("feature_gates")
                .forEachEntry(
                        (name, gate) -> answers.put(name, gate.get("value").asBoolean()));
        return answers;
    }

    /** What Core keeps of an evaluation, from the raw JSON of a gate, experiment or layer. */
    static JsonNode evaluation(String rawJson) {
        return MAPPER.readTree(rawJson).get("__evaluation");
    }

    static Question question(Map<String, ?> user) {
        return Question.of(User.from(user), System.currentTimeMillis());
    }

    @Override
    public void close() {
        core.close();
    }
}
