package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a list can be narrowed by: one {@link Filter} for each name in the query. A thing must pass all that are asked
 * for; what else a query has does not matter.
 *
 * @param <T> what the list is of
 */
record Filters<T>(List<? extends Filter<? super T>> all) {

    Filters {
        all = List.copyOf(all);
    }

    @SafeVarargs
    static <T> Filters<T> of(Filter<? super T>... filters) {
        List<Filter<? super T>> all = new ArrayList<>();
        for (Filter<? super T> filter : filters) {
            all.add(filter);
        }
        return new Filters<T>(all);
    }

    /** These filters and one more. */
    Filters<T> and(Filter<? super T> more) {
        List<Filter<? super T>> both = new ArrayList<>(all);
        both.add(more);
        return new Filters<T>(both);
    }

    /** What a query can have, for the description of the API. */
    List<Parameter> parameters() {
        return all.stream()
                .map(filter ->
                        new QueryParameter().name(filter.name()).required(false).schema(filter.schema()))
                .toList();
    }

    /**
     * A page of what passes.
     *
     * @param path where the list is, below the root of the API
     * @throws io.github.statsigemulator.http.FaultyRequestException if a filter cannot have the value it has
     */
    Pages<T> pages(String path, Paging paging, Collection<? extends T> things) {
        return new Pages<>(path, query(paging), paging, passing(paging, things));
    }

    private List<T> passing(Paging paging, Collection<? extends T> things) {
        Stream<T> passing = things.stream().map(thing -> thing);
        for (Filter<? super T> filter : all) {
            List<String> wanted = filter.wanted(paging);
            if (!wanted.isEmpty()) {
                passing = passing.filter(filter.test().of(wanted));
            }
        }
        return passing.toList();
    }

    /** The part of the query that the links to other pages keep; a key that stands there is not among it. */
    private String query(Paging paging) {
        StringBuilder query = new StringBuilder();
        for (Filter<? super T> filter : all) {
            for (String value : paging.values(filter.name())) {
                query.append('&').append(filter.name()).append('=');
                query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        return query.toString();
    }
}
