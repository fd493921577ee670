package io.github.statsigemulator.measure;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How a metric in one cohort differs from that in another. The arithmetic is the hosted service's (docs.statsig.com,
 * experiments/statistical-methods: p-value, confidence-intervals), without CUPED.
 */
public record Lift(Sample control, Sample test) {

    private static final double SMALL = 100;
    private static final ContinuousDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Whether there are units enough on both sides to tell chance from difference. */
    public boolean isJudged() {
        return Double.isFinite(error());
    }

    public double change() {
        return test.mean() - control.mean();
    }

    private double error() {
        return Math.hypot(test.error(), control.error());
    }

    /**
     * How far the real change may be from the measured one, either way.
     *
     * @param alpha the chance that it is farther, above 0 and below 1
     */
    public double margin(double alpha) {
        return NORMAL.inverseSurvivalProbability(alpha / 2) * error();
    }

    /** A change or a margin in percent of the control's mean; not finite if that is 0. */
    public double percent(double change) {
        return change / Math.abs(control.mean()) * 100;
    }

    /** How likely so great a difference would be by chance: a z-test, but Welch's t-test where units are few. */
    public double pValue() {
        if (error() == 0) {
            return change() == 0 ? 1 : 0;
        }
        double distance = Math.abs(change()) / error();
        double freedom = freedom();
        ContinuousDistribution distribution = freedom < SMALL ? TDistribution.of(freedom) : NORMAL;
        return 2 * distribution.survivalProbability(distance);
    }

    private double freedom() {
        double both = control.variance() + test.variance();
        return both * both / (share(control) + share(test));
    }

    private static double share(Sample sample) {
        return sample.variance() * sample.variance() / (sample.units() - 1);
    }
}
