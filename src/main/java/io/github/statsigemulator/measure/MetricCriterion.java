package io.github.statsigemulator.measure;

import io.github.statsigemulator.event.Event;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an event must fulfil to count.
 *
 * @param type where to look: at the event's own value, its {@code metadata}, its {@code user}, or the attributes that are
 *     {@code user_custom}
 * @param column the value's name there, empty for the event's own value
 * @param condition such as {@code in} or {@code >=}
 * @param passesNull whether events that have no such value fulfil it
 */
record MetricCriterion(String type, String column, String condition, List<String> values, boolean passesNull) {

    private static final Map<String, IntPredicate> ORDERS = Map.of(
            ">", order -> order > 0, "<", order -> order < 0, ">=", order -> order >= 0, "<=", order -> order <= 0);

    private static final Map<String, BiPredicate<String, List<String>>> TESTS = Map.of(
            "in", (text, values) -> values.contains(text),
            "=", (text, values) -> values.contains(text),
            "not_in", (text, values) -> !values.contains(text),
            "contains", (text, values) -> values.stream().anyMatch(text::contains),
            "not_contains", (text, values) -> values.stream().noneMatch(text::contains),
            "starts_with", (text, values) -> values.stream().anyMatch(text::startsWith),
            "ends_with", (text, values) -> values.stream().anyMatch(text::endsWith),
            "non_null", (text, values) -> true,
            "is_true", (text, values) -> text.equalsIgnoreCase("true"),
            "is_false", (text, values) -> text.equalsIgnoreCase("false"));

    private static final String IS_NULL = "is_null";

    static MetricCriterion of(Map<?, ?> written) {
        return new MetricCriterion(
                text(written.get("type")),
                text(written.get("column")),
                text(written.get("condition")),
                written.get("values") instanceof List<?> values
                        ? values.stream().map(String::valueOf).toList()
                        : List.of(),
                Boolean.TRUE.equals(written.get("nullVacuousOverride")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** Whether anything here knows the condition; some ask a warehouse, or when somebody was first exposed. */
    boolean isKnown() {
        return ORDERS.containsKey(condition) || TESTS.containsKey(condition) || condition.equals(IS_NULL);
    }

    /** Whether the event fulfils it. */
    boolean holds(Event event) {
        Object value = value(event);
        if (value == null) {
            return passesNull || condition.equals(IS_NULL);
        }
        IntPredicate order = ORDERS.get(condition);
        if (order != null) {
            return compare(value).filter(order::test).isPresent();
        }
        BiPredicate<String, List<String>> test = TESTS.get(condition);
        return test != null && test.test(value.toString(), values);
    }

    private Optional<Integer> compare(Object value) {
        Optional<BigDecimal> limit = values.stream().findFirst().flatMap(MetricInput::number);
        return limit.flatMap(bound -> MetricInput.number(value).map(number -> number.compareTo(bound)));
    }

    private @Nullable Object value(Event event) {
        Map<String, @Nullable Object> user = event.user() == null ? Map.of() : event.user();
        return switch (type) {
            case "metadata" -> event.metadata().get(column);
            case "user" -> Units.of(user, column);
            case "user_custom" -> user.get("custom") instanceof Map<?, ?> custom ? custom.get(column) : null;
            default -> event.value();
        };
    }
}
