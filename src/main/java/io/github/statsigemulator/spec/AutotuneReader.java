package io.github.statsigemulator.spec;

import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.evaluator.ContextualAutotune.Group;
import io.github.statsigemulator.evaluator.ContextualAutotune.Model;
import io.github.statsigemulator.evaluator.ReturnValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contextual autotunes of a document, its field {@code cmab_configs}, and demands of them what Core demands
 * (seen in statsig-io/statsig-server-core, statsig-rust/src/specs_response/cmab_types.rs).
 */
final class AutotuneReader {

    static final String FIELD = "cmab_configs";

    private static final long HIGHEST_VERSION = 0xFFFF_FFFFL;

    private AutotuneReader() {}

    /** The autotunes by name. */
    static Map<String, ContextualAutotune> read(Node document) {
        return byNameIfGiven(document.get(FIELD), node -> autotune(node.step(), node));
    }

    private static ContextualAutotune autotune(String name, Node node) {
        Map<String, Model> models = byNameIfGiven(node.get("config"), AutotuneReader::model);
        Node apps = node.get("targetAppIDs");
        return new ContextualAutotune(
                name,
                node.get("salt").text(),
                node.get("idType").text(),
                node.get("enabled").flag(),
                node.get("version").count(HIGHEST_VERSION),
                value(node.get("defaultValue")),
                node.get("sampleRate").number().doubleValue(),
                node.get("higherIsBetter").flag(),
                node.get("targetingGateName").isMissing()
                        ? null
                        : node.get("targetingGateName").text(),
                !node.get("config").isMissing(),
                node.get("groups").elements().stream()
                        .map(group -> group(group, models))
                        .toList(),
                apps.isMissing() ? List.of() : apps.texts());
    }

    private static Group group(Node node, Map<String, Model> models) {
        String id = node.get("id").text();
        return new Group(id, node.get("name").text(), value(node.get("parameterValues")), models.get(id));
    }

    private static Model model(Node node) {
        return new Model(
                node.get("alpha").number().doubleValue(),
                node.get("intercept").number().doubleValue(),
                node.get("records").count(Long.MAX_VALUE),
                weights(node.get("weightsNumerical")),
                byName(node.get("weightsCategorical"), AutotuneReader::weights));
    }

    private static Map<String, Double> weights(Node node) {
        return byName(node, weight -> weight.number().doubleValue());
    }

    private static ReturnValue value(Node node) {
        @Nullable Object value = SpecReader.given(node);
        return value instanceof Map<?, ?> ? ReturnValue.of(Values.object(value), Json.text(value)) : ReturnValue.EMPTY;
    }

    private static <T> Map<String, T> byNameIfGiven(Node node, Function<Node, T> reader) {
        return node.isMissing() ? Map.of() : byName(node, reader);
    }

    private static <T> Map<String, T> byName(Node node, Function<Node, T> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        node.eachField((name, part) -> all.put(name, reader.apply(part)));
        return all;
    }
}
