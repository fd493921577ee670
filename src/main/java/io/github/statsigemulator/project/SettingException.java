package io.github.statsigemulator.project;

import org.springframework.boot.ExitCodeGenerator;

/** Thrown at start when settings contradict each other; the process ends with exit code 2. */
public class SettingException extends RuntimeException implements ExitCodeGenerator {

    private static final int EXIT_CODE = 2;

    public SettingException(String message) {
        super(message);
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
