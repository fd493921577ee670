package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Rendering;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param message what was done
 * @param data what {@code data} is in a rendering: mostly a list of objects, in the union each in both forms at once
 * @param <T> what the list is of, for the description of the API
 */
@SuppressWarnings("UnusedTypeParameter") // routes say by it what they answer
record Listing<T>(String message, Function<Rendering, Object> data, Pagination pagination) implements Answer {

    @Override
    public Map<String, @Nullable Object> in(Rendering rendering) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.put("data", data.apply(rendering));
        body.put("pagination", pagination.in(rendering));
        return body;
    }

    /**
     * A page of things that have one form by the contract and another in the hosted service.
     *
     * @param union an item in both forms at once
     * @param live an item as the hosted service has it
     */
    static <T> Listing<T> of(
            String message,
            Pages<T> pages,
            Function<T, Map<String, @Nullable Object>> union,
            Function<T, Map<String, @Nullable Object>> live) {
        List<T> page = pages.page();
        return new Listing<>(
                message,
                rendering -> page.stream()
                        .map(rendering == Rendering.LIVE ? live : union)
                        .toList(),
                pages.pagination());
    }

    /**
     * Where a page stands, in the words of the hosted service; the union has those of the contract besides.
     *
     * @param itemsPerPage what was asked for
     * @param pageNumber from 1
     * @param nextPage path of the next page, null on the last
     * @param previousPage path of the previous page, null on the first
     * @param totalItems items of all pages
     * @param all path of the whole list
     */
    record Pagination(
            int itemsPerPage,
            int pageNumber,
            @Nullable String nextPage,
            @Nullable String previousPage,
            int totalItems,
            String all) {

        private static final String ROOT = "/console/v1/";

        /**
         * Where that page of a list stands.
         *
         * @param path where the list is, below the root of the API
         * @param query what the list was narrowed by, each {@code &name=value}
         * @param total items of all pages
         */
        static Pagination of(String path, String query, Paging paging, int total) {
            String next = "%s?page=%d&limit=%d%s";
            int page = paging.page();
            return new Pagination(
                    paging.limit(),
                    page,
                    page < paging.pages(total) ? next.formatted(ROOT + path, page + 1, paging.limit(), query) : null,
                    page > 1 ? next.formatted(ROOT + path, page - 1, paging.limit(), query) : null,
                    total,
                    ROOT + path);
        }

        Map<String, @Nullable Object> in(Rendering rendering) {
            Map<String, @Nullable Object> form = new LinkedHashMap<>();
            form.put("itemsPerPage", itemsPerPage);
            form.put("pageNumber", pageNumber);
            form.put("nextPage", nextPage);
            form.put("previousPage", previousPage);
            form.put("totalItems", totalItems);
            form.put("all", all);
            if (rendering == Rendering.UNION) {
                form.put("total", totalItems);
                form.put("page", pageNumber);
                form.put("limit", itemsPerPage);
                form.put("hasMore", nextPage != null);
            }
            return form;
        }
    }
}
