package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param data the entities of the page, each in both forms at once
 * @param <T> what the list is of, for the description of the API
 */
@SuppressWarnings("UnusedTypeParameter") // routes say by it what they answer
record Listing<T>(String message, List<Map<String, @Nullable Object>> data, Pagination pagination) {

    /**
     * Where the page stands, in the words of the hosted service and in those of the contract.
     *
     * @param itemsPerPage what was asked for
     * @param pageNumber from 1
     * @param nextPage path of the next page, null on the last
     * @param previousPage path of the previous page, null on the first
     * @param totalItems items of all pages
     * @param all path of the whole list
     * @param total same as {@code totalItems}
     * @param page same as {@code pageNumber}
     * @param limit same as {@code itemsPerPage}
     * @param hasMore whether there is a next page
     */
    record Pagination(
            int itemsPerPage,
            int pageNumber,
            @Nullable String nextPage,
            @Nullable String previousPage,
            int totalItems,
            String all,
            int total,
            int page,
            int limit,
            boolean hasMore) {

        static Pagination of(String path, Paging paging, int total) {
            boolean hasMore = paging.page() < paging.pages(total);
            return new Pagination(
                    paging.limit(),
                    paging.page(),
                    hasMore ? pageOf(path, paging.page() + 1, paging) : null,
                    paging.page() > 1 ? pageOf(path, paging.page() - 1, paging) : null,
                    total,
                    path,
                    total,
                    paging.page(),
                    paging.limit(),
                    hasMore);
        }

        private static String pageOf(String path, int page, Paging paging) {
            return "%s?page=%d&limit=%d".formatted(path, page, paging.limit());
        }
    }
}
