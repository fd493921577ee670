package io.github.statsigemulator.measure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a level of significance becomes stricter because many comparisons are made at once (docs.statsig.com,
 * experiments/statistical-methods/methodologies: bonferroni-correction, benjamini-hochberg-procedure).
 *
 * @param alpha the level for one comparison by itself, above 0 and below 1
 * @param isBonferroniByVariant whether it is divided among the groups that are held against control
 * @param isBonferroniByMetric whether it is divided among the metrics of the scorecard
 * @param primaryWeight the share of it that primary metrics have together, 0 to 1; null for an equal share of each metric
 * @param isHochbergByVariant whether Benjamini and Hochberg's procedure sees all groups
 * @param isHochbergByMetric whether it sees all metrics of the scorecard
 */
public record Correction(
        double alpha,
        boolean isBonferroniByVariant,
        boolean isBonferroniByMetric,
        @Nullable Double primaryWeight,
        boolean isHochbergByVariant,
        boolean isHochbergByMetric) {

    /** No correction at all. */
    public static Correction none(double alpha) {
        return new Correction(alpha, false, false, null, false, false);
    }

    /** Whether {@link #hochberg} is to be asked. */
    public boolean isHochberg() {
        return isHochbergByVariant || isHochbergByMetric;
    }

    /**
     * The level after Bonferroni's corrections.
     *
     * @param variants how many groups are held against control
     * @param peers how many metrics are in the same list as the one in question
     * @param others how many are in the other list of the scorecard
     * @param isPrimary whether that metric is a primary one
     */
    public double bonferroni(int variants, int peers, int others, boolean isPrimary) {
        double shared = isBonferroniByVariant ? alpha / variants : alpha;
        if (!isBonferroniByMetric) {
            return shared;
        }
        if (primaryWeight == null) {
            return shared / (peers + others);
        }
        return shared * (isPrimary ? primaryWeight : 1 - primaryWeight) / peers;
    }

    /**
     * The level by Benjamini and Hochberg's procedure: the greatest of the thresholds that the p-values in ascending order
     * stay below; the least of them if none does.
     */
    public static double hochberg(double alpha, Collection<Double> pValues) {
        List<Double> sorted = pValues.stream().sorted().toList();
        int rank = sorted.size();
        while (rank > 1 && sorted.get(rank - 1) >= alpha * rank / sorted.size()) {
            rank--;
        }
        return sorted.isEmpty() ? alpha : alpha * rank / sorted.size();
    }
}
