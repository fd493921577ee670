package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Node.js with the packages that {@code src/test/js} names. */
final class Node {

    private static final Packages PACKAGES = new Packages(Path.of(""));

    private static final Path HOME = PACKAGES.home();

    /** What may reach this machine alone, and tells if it tries another. */
    private static final List<String> PROGRAM = List.of("node", "--require", "./loopback-only.cjs");

    private static final Duration SCRIPT = Duration.ofMinutes(1);

    private static final JsonMapper JSON = JsonMapper.shared();

    private static @Nullable String problem;

    private static boolean isReady;

    private Node() {}

    /**
     * What a script has done.
     *
     * @param result what it hands over, read as JSON
     * @param output what it, or an SDK in it, has printed
     */
    record Run(JsonNode result, String output) {}

    /** Skips the test where there is no Node.js, or installs the packages. */
    static synchronized void install() {
        if (!isReady && problem == null) {
            try {
                problem = PACKAGES.install();
                isReady = problem == null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        if (problem != null) {
            Programs.missing(problem);
        }
    }

    /** Gives a script of {@code src/test/js} its task, and waits for its result. */
    static Run run(String script, Object task) {
        try {
            Path asked = Files.createTempFile(HOME, "task", ".json");
            Path answered = Files.createTempFile(HOME, "result", ".json");
            Files.writeString(asked, JSON.writeValueAsString(task));
            String output = run(Map.of(), List.of(script, absolute(asked), absolute(answered)));
            return new Run(JSON.readTree(Files.readString(answered)), output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Runs Node.js in the folder of the packages.
     *
     * @return what it has printed
     */
    static String run(Map<String, String> environment, List<String> arguments) {
        try {
            Path output = Files.createTempFile(HOME, "output", ".log");
            List<String> command =
                    Stream.concat(PROGRAM.stream(), arguments.stream()).toList();
            int code = Programs.run(HOME, output, SCRIPT, environment, command);
            String printed = Files.readString(output);
            assertThat(code).as("%s printed%n%s", command, printed).isZero();
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}
