package io.github.statsigemulator.project;

import java.nio.file.Path;
import org.springframework.boot.ExitCodeGenerator;

/** Thrown at start when a file that the emulator is to begin with is faulty; the process ends with exit code 3. */
public class FaultyFileException extends RuntimeException implements ExitCodeGenerator {

    /** The exit code of the process. */
    public static final int EXIT_CODE = 3;

    /**
     * A fault of a file.
     *
     * @param fault the place in the file, and what is wrong there
     */
    public FaultyFileException(Path file, String fault) {
        super("%s: %s".formatted(file, fault));
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
