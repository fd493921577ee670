package io.github.statsigemulator.http;

import java.util.List;

/**
 * Which part of a list is asked for, by {@code limit} and {@code page} in the query; a controller takes it as an
 * argument.
 *
 * @param limit entries per page, 1 to {@value #MOST}
 * @param page the page, from 1
 */
public record Paging(int limit, int page) {

    /** The most entries that a page may hold, and what it holds if nothing is said. */
    public static final int MOST = 100;

    /** The entries of this page; empty beyond the last one. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min((long) (page - 1) * limit, all.size());
        return all.subList(from, Math.min(from + limit, all.size()));
    }

    /** How many pages there are, at least one. */
    public int pages(int total) {
        return Math.max(1, (total + limit - 1) / limit);
    }
}
