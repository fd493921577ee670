package io.github.statsigemulator.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to for somebody, or for all: a number, or a quotient of two.
 *
 * @param numerator the number itself where there is no denominator
 * @param denominator what the number is divided by, or null
 */
public record Amount(BigDecimal numerator, @Nullable BigDecimal denominator) {

    static final Amount NONE = of(BigDecimal.ZERO);

    static Amount of(BigDecimal number) {
        return new Amount(number, null);
    }

    static Amount of(long number) {
        return of(BigDecimal.valueOf(number));
    }

    /** The number, or the quotient, which is 0 where there is nothing to divide by. */
    public BigDecimal value() {
        if (denominator == null) {
            return numerator;
        }
        return denominator.signum() == 0 ? BigDecimal.ZERO : numerator.divide(denominator, MathContext.DECIMAL64);
    }

    Amount plus(Amount other) {
        BigDecimal sum = numerator.add(other.numerator);
        if (denominator == null || other.denominator == null) {
            return new Amount(sum, denominator == null ? other.denominator : denominator);
        }
        return new Amount(sum, denominator.add(other.denominator));
    }
}
