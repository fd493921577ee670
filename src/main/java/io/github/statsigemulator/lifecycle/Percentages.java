package io.github.statsigemulator.lifecycle;

import java.math.BigDecimal;

/** Percentages: 0 to 100 with at most two decimals, because users fall into one of 10,000 places. */
final class Percentages {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int DECIMALS = 2;

    private Percentages() {}

    static void check(String place, BigDecimal percentage, Faults faults) {
        if (percentage.signum() < 0 || percentage.compareTo(HUNDRED) > 0) {
            faults.add(place, "must be between 0 and 100, not " + percentage);
        } else if (percentage.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(place, "must have at most two decimals, not " + percentage);
        }
    }
}
