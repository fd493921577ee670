package io.github.statsigemulator.javascript;

import tools.jackson.databind.JsonNode;

/**
 * What is asked about one user.
 *
 * @param kind {@code gate}, {@code config} (dynamic configs, experiments and autotunes) or {@code layer}
 */
record Question(String kind, String name, String userID) {

    /** The question that a row of answers or of events is about. */
    static Question of(JsonNode row) {
        return new Question(
                row.path("kind").asString().replace("_exposure", ""),
                row.path("name").asString(),
                row.path("user").path("userID").asString(row.path("user").asString("")));
    }
}
