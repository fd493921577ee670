package io.github.statsigemulator.event;

import java.util.List;

/**
 * Some of the events that products have logged.
 *
 * @param events the newest first
 * @param total how many there are, all in all
 */
public record LoggedEvents(List<Event> events, int total) {}
