package io.github.statsigemulator.console;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.AuditLog;
import io.github.statsigemulator.store.AuditLog.Order.By;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query wants of the audit log. */
record AuditQuery(Paging paging) {

    private static final List<String> NAMES = List.of(
            "id", "sortKey", "sortOrder", "latestID", "tags", "actionType", "actionTypes", "startDate", "endDate");

    /** By what entries can be ordered; whoever changed them is called alike, and the log begins with the action. */
    private static final Map<String, By> KEYS = Map.of(
            "id", By.ID,
            "name", By.NAME,
            "changeLog", By.ACTION,
            "actionType", By.ACTION_TYPE,
            "date", By.TIME,
            "time", By.TIME,
            "updatedBy", By.ID,
            "updatedByUserID", By.WHO);

    /** What a query can have, for the description of the API. */
    static List<Parameter> parameters() {
        return NAMES.stream()
                .map(name -> new QueryParameter().name(name).required(false).schema(Schemas.text()))
                .toList();
    }

    /**
     * Which entries.
     *
     * @throws FaultyRequestException if a value is none that its name can have
     */
    AuditLog.Filter filter() {
        return new AuditLog.Filter(
                all("actionType", "actionTypes"),
                one("id"),
                all("tags"),
                number("latestID"),
                moment("startDate", 0),
                moment("endDate", 1));
    }

    /**
     * In which order; the newest first if nothing is said.
     *
     * @throws FaultyRequestException if the query names another one than there is
     */
    AuditLog.Order order() {
        String key = word("sortKey", KEYS.keySet().stream().sorted().toList());
        String order = word("sortOrder", List.of("asc", "desc"));
        return new AuditLog.Order(key == null ? By.ID : KEYS.getOrDefault(key, By.ID), "asc".equals(order));
    }

    private @Nullable String word(String name, List<String> allowed) {
        String word = one(name);
        if (word != null && !allowed.contains(word)) {
            throw new FaultyRequestException(name, "must be one of " + String.join(", ", allowed) + Sent.not(word));
        }
        return word;
    }

    private List<String> all(String... names) {
        return Stream.of(names)
                .flatMap(name -> paging.values(name).stream())
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
    }

    private @Nullable String one(String name) {
        return paging.values(name).stream().findFirst().orElse(null);
    }

    private @Nullable Long number(String name) {
        String text = one(name);
        if (text != null && !text.matches("\\d{1,18}")) {
            throw new FaultyRequestException(name, "must be the id of an entry" + Sent.not(text));
        }
        return text == null ? null : Long.valueOf(text);
    }

    private @Nullable Long moment(String name, int more) {
        String text = one(name);
        return text == null ? null : Filter.instant(name, text, more);
    }

    /** The part of the query that the links to other pages keep. */
    String kept() {
        return NAMES.stream()
                .flatMap(name -> paging.values(name).stream()
                        .map(value -> "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining());
    }
}
