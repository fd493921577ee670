package io.github.statsigemulator.javascript;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs outside of the JVM that the tests of this package need. */
final class Programs {

    private static final boolean REQUIRED = "required".equals(System.getenv("JAVASCRIPT_TESTS"));

    private Programs() {}

    /**
     * Runs a program to its end; it is killed, with all that it has started, when its time is up.
     *
     * @param output the file that gets what it prints on either stream
     * @return its exit code
     * @throws IOException if there is no such program
     */
    static int run(Path folder, Path output, Duration limit, Map<String, String> environment, List<String> command)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)
                    ? process.exitValue()
                    : fail("%s was not done after %s".formatted(command, limit));
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return fail(interruption);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Skips the test for what the machine lacks, or fails it where nothing may be lacking. */
    static void missing(String what) {
        if (REQUIRED) {
            fail(what + ", and JAVASCRIPT_TESTS=required says that it must be there");
        }
        abort(what + ", so this is not tested");
    }
}
