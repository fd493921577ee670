package io.github.statsigemulator.evaluator;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An instant that a value stands for.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/comparisons/compare_time.rs} and
 * {@code dynamic_value.rs}.
 *
 * @param value as written: whole numbers may be seconds or milliseconds
 */
record Timestamp(long value) {

    /** What does not read as an instant. */
    static final Timestamp NONE = new Timestamp(Long.MIN_VALUE);

    private static final long FIRST_MILLISECONDS = 10_000_000_000L;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 20;

    private static final Pattern OFFSET_TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)\\d*([Zz]|[+-]\\d{2}:\\d{2})");
    private static final Pattern LOCAL_TIME =
            Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})\\s*(\\d{1,2}):(\\d{1,2}):(\\d{1,2})");

    /** Of a user's value: texts only if they are 8 to 20 characters long, so never with milliseconds. */
    static Timestamp read(@Nullable Object value) {
        if (value instanceof Number number) {
            return ofNumber(number.doubleValue(), number.longValue());
        }
        return value instanceof String text ? readText(text) : NONE;
    }

    private static Timestamp readText(String text) {
        Long whole = Numbers.parseWhole(text);
        if (whole != null) {
            return new Timestamp(whole);
        }
        return text.length() < SHORTEST || text.length() > LONGEST ? NONE : parse(text);
    }

    private static Timestamp ofNumber(double number, long whole) {
        return Numbers.isWhole(number) ? new Timestamp(whole) : NONE;
    }

    /** Of a date and time in RFC 3339, or without zone, which then is UTC. */
    static Timestamp parse(String text) {
        try {
            Matcher offset = OFFSET_TIME.matcher(text);
            if (offset.matches()) {
                String iso = offset.group(1) + "T" + offset.group(2)
                        + offset.group(3).toUpperCase(Locale.ROOT);
                return new Timestamp(OffsetDateTime.parse(iso).toInstant().toEpochMilli());
            }
            Matcher local = LOCAL_TIME.matcher(text);
            return local.matches() ? ofUtc(local) : NONE;
        } catch (DateTimeException e) {
            return NONE;
        }
    }

    private static Timestamp ofUtc(Matcher parts) {
        int[] numbers = new int[6];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(parts.group(i + 1));
        }
        return new Timestamp(LocalDateTime.of(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
                .toInstant(ZoneOffset.UTC)
                .toEpochMilli());
    }

    /** Whether this is an instant. */
    boolean isKnown() {
        return value != NONE.value;
    }

    /** Epoch milliseconds; what is below ten thousand million is taken for seconds. */
    long milliseconds() {
        return Math.abs(value) < FIRST_MILLISECONDS ? value * 1000 : value;
    }
}
