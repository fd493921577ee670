package io.github.statsigemulator.project;

/**
 * Who makes a request.
 *
 * @param project the project that the key belongs to
 */
public record Caller(Project project, ApiKey key) {}
