package io.github.statsigemulator.javascript;

import io.github.statsigemulator.project.Rendering;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statsig's command line tool, each command in a process of its own.
 *
 * @param home where it keeps its keys
 * @param emulator what it takes for the hosted service
 * @param rendering of the answers of the Console API
 */
record Siggy(Path home, String emulator, Rendering rendering) {

    /** Runs a command; it prints what went wrong, and ends with 0 even so. */
    String run(String... command) {
        return Node.run(
                Map.of("HOME", home.toString(), "EMULATOR", emulator, "DIALECT", rendering.name()),
                Stream.concat(
                                Stream.of("--require", "./siggy-origin.cjs", "node_modules/@statsig/siggy/dist/app.js"),
                                Stream.of(command))
                        .toList());
    }

    /** Runs a command that prints JSON. */
    JsonNode read(String... command) {
        return JsonMapper.shared().readTree(run(command));
    }
}
