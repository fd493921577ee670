package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.SearchPattern;
import io.github.statsigemulator.project.Sent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What a condition compares with, turned from the many ways in which people write it into the one in which specs have
 * it. All that does not fit is refused with an {@link IllegalConditionException}.
 */
final class TargetValue {

    private static final String PLACE = "targetValue";

    private static final Pattern VERSION = Pattern.compile("\\s*-?\\d+\\s*(\\.\\s*-?\\d+\\s*)*");

    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,18}");

    private TargetValue() {}

    /** An array of strings; a single value is wrapped. */
    static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(TargetValue::scalar).toList();
        }
        return List.of(scalar(value));
    }

    /** One string that is not empty. */
    static String text(@Nullable Object value) {
        String text = scalar(single(value));
        if (text.isEmpty()) {
            throw new IllegalConditionException(PLACE, "targetValue is empty.");
        }
        return text;
    }

    /** One number, also where it is written as a string. */
    static Number number(@Nullable Object value) {
        Object single = single(value);
        if (single instanceof Number number) {
            return number;
        }
        try {
            return new BigDecimal(scalar(single).trim());
        } catch (NumberFormatException notANumber) {
            throw unfit(single, "a number");
        }
    }

    /** One version such as 1.2.3. What follows the first dash does not count. */
    static String version(@Nullable Object value) {
        String version = text(value);
        int dash = version.indexOf('-', 1);
        if (!VERSION.matcher(dash < 0 ? version : version.substring(0, dash)).matches()) {
            throw unfit(version, "a version such as 1.2.3");
        }
        return version;
    }

    /** One regular expression. */
    static String pattern(@Nullable Object value) {
        String pattern = text(value);
        try {
            SearchPattern.compile(pattern);
            return pattern;
        } catch (PatternSyntaxException broken) {
            throw new IllegalConditionException(
                    PLACE, "targetValue is not a regular expression: " + broken.getDescription() + ".");
        }
    }

    /** One instant in epoch milliseconds, from those (a number or its digits) or from ISO-8601. */
    static long time(@Nullable Object value) {
        Object single = single(value);
        try {
            if (single instanceof Number number) {
                return new BigDecimal(number.toString()).longValueExact();
            }
            String text = scalar(single).trim();
            return DIGITS.matcher(text).matches() ? Long.parseLong(text) : iso(text);
        } catch (ArithmeticException | NumberFormatException fraction) {
            throw unfit(single, "whole epoch milliseconds or an ISO-8601 time");
        }
    }

    private static long iso(String text) {
        String written = text.replace(' ', 'T');
        return parsed(() -> OffsetDateTime.parse(written).toInstant())
                .or(() -> parsed(() -> LocalDateTime.parse(written).toInstant(ZoneOffset.UTC)))
                .or(() -> parsed(() -> LocalDate.parse(written).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .map(Instant::toEpochMilli)
                .orElseThrow(() -> unfit(text, "epoch milliseconds or an ISO-8601 time such as 2030-01-31T12:00:00Z"));
    }

    private static Optional<Instant> parsed(Supplier<Instant> form) {
        try {
            return Optional.of(form.get());
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static @Nullable Object single(@Nullable Object value) {
        if (value instanceof Collection<?> values) {
            if (values.size() != 1) {
                throw new IllegalConditionException(
                        PLACE, "targetValue must be one value here, not " + values.size() + ".");
            }
            return values.iterator().next();
        }
        return value;
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        if (value instanceof String || value instanceof Boolean) {
            return value.toString();
        }
        throw value == null ? missing() : unfit(value, "a text, a number or true or false");
    }

    private static IllegalConditionException missing() {
        return new IllegalConditionException(PLACE, "targetValue is missing; this operator compares with it.");
    }

    private static IllegalConditionException unfit(@Nullable Object value, String due) {
        return new IllegalConditionException(PLACE, "targetValue must be " + due + Sent.not(value) + ".");
    }
}
