package io.github.statsigemulator.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What a metric comes to in a cohort.
 *
 * @param units how many units there are
 * @param mean for each unit, or the quotient of sums where the metric is a quotient; 0 if there is nothing
 * @param error the standard error of the mean; not a number where there are too few units for one
 */
public record Sample(int units, double mean, double error) {

    /**
     * The sample of one amount from each unit. A quotient varies as its units do about the common one (the delta method),
     * which for plain numbers is the variance that everybody knows.
     */
    static Sample of(List<Amount> amounts) {
        double below = amounts.stream().mapToDouble(Sample::below).sum();
        if (below == 0) {
            return new Sample(amounts.size(), 0, Double.NaN);
        }
        double mean = amounts.stream().mapToDouble(Sample::above).sum() / below;
        double squares = amounts.stream()
                .mapToDouble(amount -> above(amount) - mean * below(amount))
                .map(residual -> residual * residual)
                .sum();
        int units = amounts.size();
        double error = units < 2 ? Double.NaN : Math.sqrt(squares / (units - 1) * units) / below;
        return new Sample(units, mean, error);
    }

    private static double above(Amount amount) {
        return amount.numerator().doubleValue();
    }

    private static double below(Amount amount) {
        return Objects.requireNonNullElse(amount.denominator(), BigDecimal.ONE).doubleValue();
    }

    double variance() {
        return error * error;
    }
}
