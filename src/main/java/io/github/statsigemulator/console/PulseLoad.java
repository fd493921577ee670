package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.entity.Author;
import io.github.statsigemulator.lifecycle.Faults;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A time that somebody had pulse loaded. Nothing needs loading here, so that it ends when it begins.
 *
 * @param subject what it was loaded for
 * @param refresh {@code full}, {@code incremental} or {@code metric}
 * @param first the first moment that it is about, in epoch milliseconds
 * @param time when it was, in epoch milliseconds
 */
record PulseLoad(String subject, String refresh, boolean isTurbo, long first, long time) {

    static final String RULE = "ruleId";

    private static final String REFRESH = "refresh";
    private static final String METRICS = "metricIDs";
    private static final String TURBO = "turboMode";
    private static final String BY_METRIC = "metric";

    private static final Map<String, Schema<?>> FIELDS = Map.of(
            REFRESH, oneOf(List.of("full", "incremental", BY_METRIC)), METRICS, texts(), RULE, text(), TURBO, flag());

    /** What a body can have. */
    static Schema<?> schema() {
        Schema<?> schema = object();
        List.of(REFRESH, METRICS, RULE, TURBO).forEach(name -> schema.addProperty(name, FIELDS.get(name)));
        return schema;
    }

    /** What a query says, in the types that a body has. */
    static Map<String, @Nullable Object> read(Map<String, String> query) {
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        query.forEach((name, value) -> {
            boolean isFlag = name.equals(TURBO) && List.of("true", "false").contains(value);
            Object typed = name.equals(METRICS) ? Arrays.asList(value.split(",", -1)) : value;
            read.put(name, isFlag ? Boolean.valueOf(value) : typed);
        });
        return read;
    }

    /**
     * Refuses what a body cannot have.
     *
     * @param rules the ids that {@code ruleId} can be
     * @param isRuleNeeded whether it must be there
     * @throws io.github.statsigemulator.lifecycle.InvalidEntityException if anything is wrong
     */
    static void check(Map<String, ?> body, List<String> rules, boolean isRuleNeeded) {
        Faults faults = new Faults();
        FIELDS.forEach((name, schema) -> Schemas.check(name, body.get(name), schema, faults));
        if (BY_METRIC.equals(body.get(REFRESH)) && body.get(METRICS) == null) {
            faults.add(METRICS, "is required to refresh by metric");
        }
        if (body.get(RULE) instanceof String rule && !rules.contains(rule)) {
            faults.add(RULE, "must be one of %s, not '%s'".formatted(String.join(", ", rules), rule));
        } else if (body.get(RULE) == null && isRuleNeeded) {
            faults.add(RULE, "is required");
        }
        faults.refuse();
    }

    /** What a body wants that has been checked. */
    static PulseLoad of(Map<String, ?> body, String subject, long first, long time) {
        Object refresh = body.get(REFRESH);
        boolean isTurbo = Boolean.TRUE.equals(body.get(TURBO));
        return new PulseLoad(subject, refresh == null ? "full" : refresh.toString(), isTurbo, first, time);
    }

    /** As the hosted service has it. */
    Map<String, @Nullable Object> form() {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("creatorName", Author.CONSOLE_API.name());
        form.put("createdTime", time);
        form.put("finishedTime", time);
        form.put("finishedState", "success");
        form.put("startDs", day(Math.min(first, time)));
        form.put("endDs", day(time));
        form.put("reloadType", refresh);
        form.put("turboMode", isTurbo);
        return form;
    }

    /** The day of a moment, in UTC. */
    static String day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC).toString();
    }
}
