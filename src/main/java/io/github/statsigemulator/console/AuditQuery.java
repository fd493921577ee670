package io.github.statsigemulator.console;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.store.AuditLog;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query wants of the audit log. */
final class AuditQuery {

    private static final List<String> NAMES =
            List.of("id", "actionType", "actionTypes", "startDate", "endDate", "tags", "sortOrder", "latestID");

    private AuditQuery() {}

    static AuditLog.Filter of(Paging paging) {
        List<String> actions = Stream.of("actionType", "actionTypes")
                .flatMap(name -> paging.values(name).stream())
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(word -> ActionWords.ours(word.strip()))
                .toList();
        return new AuditLog.Filter(
                actions.isEmpty() ? null : actions,
                null,
                one("id", paging),
                moment("startDate", 0, paging),
                moment("endDate", 1, paging));
    }

    private static @Nullable String one(String name, Paging paging) {
        return paging.values(name).stream().findFirst().orElse(null);
    }

    /**
     * The moment that the query names.
     *
     * @throws FaultyRequestException if it names none
     */
    private static @Nullable Long moment(String name, int more, Paging paging) {
        String text = one(name, paging);
        return text == null ? null : Filter.instant(name, text, more);
    }

    /** The part of the query that the links to other pages keep. */
    static String kept(Paging paging) {
        return NAMES.stream()
                .flatMap(name -> paging.values(name).stream()
                        .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
    }
}
