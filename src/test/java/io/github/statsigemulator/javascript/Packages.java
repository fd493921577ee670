package io.github.statsigemulator.javascript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The packages that {@code src/test/js} names. They are installed below {@code target}, and stay there until their lock file
 * changes. {@code mvn} does so before the tests, which may reach no other machine.
 */
final class Packages {

    private static final Duration INSTALLATION = Duration.ofMinutes(3);

    private static final Duration QUESTION = Duration.ofMinutes(1);

    private static final String NEW_ENOUGH = "process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)";

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path sources;
    private final Path home;

    /** Those of the project in that folder. */
    Packages(Path project) {
        this.sources = project.resolve(Path.of("src", "test", "js"));
        this.home = project.resolve(Path.of("target", "js"));
    }

    /** Installs them for the project in the folder that is named, if it can; the tests say why they miss them. */
    public static void main(String[] arguments) throws IOException {
        new Packages(Path.of(arguments[0])).install();
    }

    /** Where they are, beside the scripts. */
    Path home() {
        return home;
    }

    /** Installs them, and gives what is in the way, null for nothing. */
    @Nullable
    String install() throws IOException {
        Files.createDirectories(home);
        if (!answers("node", "--eval", NEW_ENOUGH) || !answers(npm(), "--version")) {
            return "Node.js 18 or later and npm are not installed";
        }
        boolean isInstalled = isInstalled();
        copySources();
        return isInstalled || npmInstalls() ? null : "npm could not install the packages (see target/js/npm.log)";
    }

    private boolean answers(String... command) {
        try {
            return Programs.run(home, home.resolve("version.log"), QUESTION, Map.of(), List.of(command)) == 0;
        } catch (IOException thereIsNone) {
            return false;
        }
    }

    private boolean isInstalled() throws IOException {
        Path installed = home.resolve("package-lock.json");
        return Files.exists(home.resolve("node_modules/.package-lock.json"))
                && Files.exists(installed)
                && Files.mismatch(installed, sources.resolve("package-lock.json")) == -1;
    }

    private void copySources() throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, home.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private boolean npmInstalls() throws IOException {
        List<String> command = List.of(npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline");
        return Programs.run(home, home.resolve("npm.log"), INSTALLATION, Map.of(), command) == 0;
    }

    private static String npm() {
        return WINDOWS ? "npm.cmd" : "npm";
    }
}
