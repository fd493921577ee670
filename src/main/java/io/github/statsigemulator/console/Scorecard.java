package io.github.statsigemulator.console;

import io.github.statsigemulator.measure.Correction;
import io.github.statsigemulator.measure.Lift;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The metrics by which an experiment is judged.
 *
 * @param variants how many groups are held against control
 */
record Scorecard(List<PulseMetric> primary, List<PulseMetric> secondary, List<PulseMetric> other, int variants) {

    /** The primary metrics in the words of the hosted service. */
    List<Map<String, @Nullable Object>> primary(Correction correction) {
        double level = correction.bonferroni(variants, primary.size(), secondary.size(), true);
        return forms(primary, level, correction);
    }

    List<Map<String, @Nullable Object>> secondary(Correction correction) {
        double level = correction.bonferroni(variants, secondary.size(), primary.size(), false);
        return forms(secondary, level, correction);
    }

    /** The metrics beside the scorecard, to which no correction applies. */
    List<Map<String, @Nullable Object>> other(Correction correction) {
        return other.stream().map(metric -> metric.form(correction.alpha())).toList();
    }

    private List<Map<String, @Nullable Object>> forms(List<PulseMetric> metrics, double level, Correction correction) {
        return metrics.stream()
                .map(metric -> metric.form(level(metric, level, correction)))
                .toList();
    }

    private double level(PulseMetric metric, double level, Correction correction) {
        return correction.isHochberg() ? Correction.hochberg(level, pValues(metric, correction)) : level;
    }

    /** Those that the procedure sees: of all metrics or the one, of all groups or the one that was asked for. */
    private List<Double> pValues(PulseMetric metric, Correction correction) {
        Stream<PulseMetric> seen = correction.isHochbergByMetric()
                ? Stream.concat(primary.stream(), secondary.stream())
                : Stream.of(metric);
        return seen.flatMap(each -> each.lifts().stream().limit(correction.isHochbergByVariant() ? variants : 1))
                .filter(Lift::isJudged)
                .map(Lift::pValue)
                .toList();
    }
}
