package io.github.statsigemulator.http;

/**
 * One fault of a request.
 *
 * @param property the place, such as {@code rules[0].conditions[1].operator}; empty if it is the request as a whole
 * @param errorMessage what was sent there and what would be right
 */
public record Fault(String property, String errorMessage) {}
