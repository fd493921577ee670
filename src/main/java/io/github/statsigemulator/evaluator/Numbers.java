package io.github.statsigemulator.evaluator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes numbers as Core does: fractions are doubles. */
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITE = Pattern.compile("(?i)[+-]?inf(inity)?");
    private static final double LONGS = 0x1p63;

    private Numbers() {}

    /** The number of a number or a text that is one from end to end, else NaN. */
    static double read(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof String text ? parse(text) : Double.NaN;
    }

    private static double parse(String text) {
        if (DECIMAL.matcher(text).matches()) {
            return Double.parseDouble(text);
        }
        if (INFINITE.matcher(text).matches()) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.NaN;
    }

    /** The whole number of a text of digits with an optional sign, or null if it is none or too large for 64 bits. */
    static @Nullable Long parseWhole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** Whether the number has no fraction and fits 64 bits. */
    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < LONGS;
    }

    /** Without exponent: whole numbers in full, fractions as the shortest decimal that reads as the same double. */
    static String text(Number number) {
        return isFraction(number) ? text(number.doubleValue()) : number.toString();
    }

    private static String text(double number) {
        return isWhole(number) ? Long.toString((long) number) : shortest(number).toPlainString();
    }

    /** As JSON: whole numbers as they are, others as shortest decimals. */
    static String json(Number number) {
        return isFraction(number) && !isWhole(number.doubleValue()) ? text(number) : number.toString();
    }

    /** Whether the number may have a fraction; what no double can hold, such as 1e400, is left as it is written. */
    private static boolean isFraction(Number number) {
        return (number instanceof Double || number instanceof Float || number instanceof BigDecimal)
                && Double.isFinite(number.doubleValue());
    }

    private static BigDecimal shortest(double number) {
        BigDecimal found = new BigDecimal(Double.toString(number));
        while (found.precision() > 1) {
            // Before JDK 19 Double.toString may write a digit too many.
            BigDecimal shorter = found.round(new MathContext(found.precision() - 1));
            if (shorter.doubleValue() != number) {
                break;
            }
            found = shorter;
        }
        return found.stripTrailingZeros();
    }
}
