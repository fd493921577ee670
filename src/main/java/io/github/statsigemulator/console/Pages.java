package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import java.util.List;

/**
 * A list in pages, and the page that was asked for.
 *
 * @param path where the list is, below the root of the API
 * @param query what it was narrowed by, each {@code &name=value}
 * @param all what is on all pages
 */
record Pages<T>(String path, String query, Paging paging, List<T> all) {

    /** Pages of everything. */
    Pages(String path, Paging paging, List<T> all) {
        this(path, "", paging, all);
    }

    List<T> page() {
        return paging.of(all);
    }

    Listing.Pagination pagination() {
        return Listing.Pagination.of(path, query, paging, all.size());
    }
}
