package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Node.js with the packages that {@code src/test/js} names. They are installed below {@code target} when a test first
 * asks for them, and stay there until their lock file changes.
 */
final class Node {

    private static final Path SOURCES = Path.of("src", "test", "js");

    private static final Path HOME = Path.of("target", "js");

    private static final Duration INSTALLATION = Duration.ofMinutes(3);

    private static final Duration SCRIPT = Duration.ofMinutes(1);

    private static final String NEW_ENOUGH = "process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)";

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

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
                problem = prepare();
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
                    Stream.concat(Stream.of("node"), arguments.stream()).toList();
            int code = Programs.run(HOME, output, SCRIPT, environment, command);
            String printed = Files.readString(output);
            assertThat(code).as("%s printed%n%s", command, printed).isZero();
            return printed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable String prepare() throws IOException {
        Files.createDirectories(HOME);
        if (!answers("node", "--eval", NEW_ENOUGH) || !answers(npm(), "--version")) {
            return "Node.js 18 or later and npm are not installed";
        }
        boolean isInstalled = isInstalled();
        copySources();
        return isInstalled || npmInstalls() ? null : "npm could not install the packages (see target/js/npm.log)";
    }

    private static boolean answers(String... command) {
        try {
            return Programs.run(HOME, HOME.resolve("version.log"), SCRIPT, Map.of(), List.of(command)) == 0;
        } catch (IOException thereIsNone) {
            return false;
        }
    }

    private static boolean isInstalled() throws IOException {
        Path installed = HOME.resolve("package-lock.json");
        return Files.exists(HOME.resolve("node_modules/.package-lock.json"))
                && Files.exists(installed)
                && Files.mismatch(installed, SOURCES.resolve("package-lock.json")) == -1;
    }

    private static void copySources() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean npmInstalls() throws IOException {
        List<String> command = List.of(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        return Programs.run(HOME, HOME.resolve("npm.log"), INSTALLATION, Map.of(), command) == 0;
    }

    private static String npm() {
        return WINDOWS ? "npm.cmd" : "npm";
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().toString();
    }
}
