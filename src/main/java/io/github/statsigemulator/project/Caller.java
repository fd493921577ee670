package io.github.statsigemulator.project;

/**
 * Who makes a request.
 *
 * @param project the project that the key belongs to
 * @param rendering the form of the Console API that the caller speaks
 */
public record Caller(Project project, ApiKey key, Rendering rendering) {

    /** A caller who speaks the union of all forms. */
    public Caller(Project project, ApiKey key) {
        this(project, key, Rendering.UNION);
    }

    /** The same, speaking that form. */
    public Caller speaking(Rendering form) {
        return form == rendering ? this : new Caller(project, key, form);
    }
}
