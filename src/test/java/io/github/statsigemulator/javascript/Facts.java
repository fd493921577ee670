package io.github.statsigemulator.javascript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What somebody says about users: for each question, what was answered and what was reported as shown. */
final class Facts {

    private final Map<Question, Map<String, JsonNode>> said = new LinkedHashMap<>();

    /** Something of which one says this and the other that. */
    record Difference(Question about, String field, JsonNode expected, JsonNode actual) {}

    /**
     * Takes an answer down.
     *
     * @param answer its fields; who does not tell one leaves it out
     */
    void answered(Question about, JsonNode answer) {
        answer.properties().forEach(field -> fields(about).put(field.getKey(), field.getValue()));
    }

    /** What was answered, missing if it was not asked. */
    JsonNode answer(Question about, String field) {
        return said.getOrDefault(about, Map.of()).getOrDefault(field, MissingNode.getInstance());
    }

    /** Takes an exposure down, as {@code /__emulator/events} gives it. */
    void exposed(JsonNode event) {
        Map<String, JsonNode> fields = fields(Question.of(event));
        fields.put("exposed rule", event.path("ruleID"));
        fields.put("exposed value", event.path("metadata").path("gateValue"));
        fields.put("exposed experiment", event.path("metadata").path("allocatedExperiment"));
        fields.put("secondary exposures", event.path("secondaryExposures"));
    }

    private Map<String, JsonNode> fields(Question about) {
        return said.computeIfAbsent(about, question -> new LinkedHashMap<>());
    }

    /**
     * Where others say something else.
     *
     * @param untold fields that the others do not tell
     */
    List<Difference> differencesTo(Facts others, List<String> untold) {
        return said.entrySet().stream()
                .flatMap(mine ->
                        differences(mine.getKey(), mine.getValue(), others.said.getOrDefault(mine.getKey(), Map.of())))
                .filter(difference -> !untold.contains(difference.about().kind() + " " + difference.field()))
                .toList();
    }

    private static Stream<Difference> differences(
            Question about, Map<String, JsonNode> expected, Map<String, JsonNode> actual) {
        return expected.entrySet().stream()
                .map(field -> new Difference(
                        about,
                        field.getKey(),
                        field.getValue(),
                        actual.getOrDefault(field.getKey(), MissingNode.getInstance())))
                .filter(pair -> !pair.expected().equals(pair.actual()));
    }
}
