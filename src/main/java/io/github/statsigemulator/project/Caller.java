package io.github.statsigemulator.project;

import java.util.Set;

/**
 * Who makes a request.
 *
 * @param project the project that the key belongs to
 * @param rendering the form of the Console API that the caller speaks
 */
public record Caller(Project project, ApiKey key, Rendering rendering) {

    private static final ApiKey EMULATOR = ApiKey.of("console-emulator", KeyKind.CONSOLE, Set.of(ApiKey.READ_WRITE), 0);

    /** The emulator itself, which changes a project on behalf of whoever runs it; nobody can send its key. */
    public static Caller emulator(Project project) {
        return new Caller(project, EMULATOR);
    }

    /** A caller who speaks the union of all forms. */
    public Caller(Project project, ApiKey key) {
        this(project, key, Rendering.UNION);
    }

    /** The same, speaking that form. */
    public Caller speaking(Rendering form) {
        return form == rendering ? this : new Caller(project, key, form);
    }
}
