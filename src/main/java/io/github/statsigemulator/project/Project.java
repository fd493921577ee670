package io.github.statsigemulator.project;

/**
 * A project: its keys, entities, events and clock are its own.
 *
 * @param id unique, stable, a legal part of a path
 */
public record Project(String id) {

    /** The project that the well-known local keys belong to. */
    public static final Project DEFAULT = new Project("default");
}
