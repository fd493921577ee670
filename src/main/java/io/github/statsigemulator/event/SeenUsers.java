package io.github.statsigemulator.event;

import java.util.List;

/**
 * Some of those whom events were about.
 *
 * @param users the one who was heard of last comes first
 * @param total how many there are, all in all
 */
public record SeenUsers(List<SeenUser> users, int total) {}
