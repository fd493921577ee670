package io.github.statsigemulator.measure;

import java.util.function.DoubleUnaryOperator;

/** What chance alone would do: two-sided tails of the normal distribution and of Student's. */
final class Chance {

    /** Beyond this many standard deviations nothing is left that a double could tell from 0. */
    private static final double END = 40;

    private static final int STEPS = 2000;
    private static final int HALVINGS = 60;

    private Chance() {}

    /** How likely a standard normal variable is at least so far from 0. */
    static double normalTail(double distance) {
        return distance >= END
                ? 0
                : 2 / Math.sqrt(2 * Math.PI) * integral(x -> Math.exp(-x * x / 2), distance, distance + 10);
    }

    /**
     * How likely a variable of Student's distribution is at least so far from 0. Its density is a power of the cosine,
     * seen from the right angle.
     *
     * @param freedom its degrees of freedom, 1 at least
     */
    static double studentTail(double distance, double freedom) {
        DoubleUnaryOperator density = angle -> Math.pow(Math.cos(angle), freedom - 1);
        double right = Math.PI / 2;
        return integral(density, Math.atan(distance / Math.sqrt(freedom)), right) / integral(density, 0, right);
    }

    /** How far from 0 a standard normal variable is with that chance. */
    static double normalDistance(double chance) {
        double near = 0;
        double far = END;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (near + far) / 2;
            if (normalTail(middle) > chance) {
                near = middle;
            } else {
                far = middle;
            }
        }
        return near;
    }

    /** By Simpson's rule. */
    private static double integral(DoubleUnaryOperator function, double from, double to) {
        double step = (to - from) / STEPS;
        double sum = function.applyAsDouble(from) + function.applyAsDouble(to);
        for (int i = 1; i < STEPS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * function.applyAsDouble(from + i * step);
        }
        return sum * step / 3;
    }
}
