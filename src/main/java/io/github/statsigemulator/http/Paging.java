package io.github.statsigemulator.http;

import java.util.List;
import java.util.Map;

/**
 * Which part of a list is asked for: a page by {@code limit} and {@code page} in the query, of what the rest of the
 * query leaves; a controller takes it as an argument.
 *
 * @param limit entries per page, from 1, or 0 where only the number of all is asked for; at most {@value #MOST} but for clients of the hosted service
 * @param page the page, from 1
 * @param query everything in the query, by name
 */
public record Paging(int limit, int page, Map<String, List<String>> query) {

    /** The most entries that a page may hold by the contract, and what it holds if nothing is said. */
    public static final int MOST = 100;

    public Paging {
        query = Map.copyOf(query);
    }

    /** A page of everything. */
    public Paging(int limit, int page) {
        this(limit, page, Map.of());
    }

    /** What the query says under that name, in its order; none if nothing, and nothing that is blank. */
    public List<String> values(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** How many entries stand on the pages before this one. */
    public long skipped() {
        return (page - 1L) * limit;
    }

    /** The entries of this page; empty beyond the last one. */
    public <T> List<T> of(List<T> all) {
        int from = (int) Math.min(skipped(), all.size());
        return all.subList(from, (int) Math.min((long) from + limit, all.size()));
    }

    /** How many pages there are, at least one. */
    public int pages(int total) {
        return limit == 0 ? 1 : (int) Math.max(1, ((long) total + limit - 1) / limit);
    }
}
