package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Metric;
import io.github.statsigemulator.measure.Lift;
import io.github.statsigemulator.measure.Sample;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a scorecard, in the words of the hosted service (docs.statsig.com,
 * api-reference/gates/retrieve-pulse-results).
 *
 * @param lifts how groups differ in it from control, the one that was asked for first; none if nothing here can work the
 *     metric out
 */
record PulseMetric(Metric metric, List<Lift> lifts) {

    /**
     * The metric with what is known of it: a figure that nothing leads to is left out.
     *
     * @param alpha the level of significance; at 0 there are no intervals
     */
    Map<String, @Nullable Object> form(double alpha) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("metricID", metric.id());
        form.put("metricName", metric.name());
        form.put("directionality", metric.meta().details().getOrDefault("directionality", "increase"));
        lifts.stream().limit(1).forEach(lift -> addMeans(form, lift));
        lifts.stream().limit(1).filter(Lift::isJudged).forEach(lift -> addJudgement(form, lift, alpha));
        return form;
    }

    private static void addMeans(Map<String, @Nullable Object> form, Lift lift) {
        put(form, "absoluteChange", lift.change());
        put(form, "percentChange", lift.percent(lift.change()));
        add(form, "test", lift.test());
        add(form, "control", lift.control());
    }

    /** What the hosted service calls the deviation is that of the mean. */
    private static void add(Map<String, @Nullable Object> form, String side, Sample sample) {
        put(form, side + "Mean", sample.mean());
        form.put(side + "Units", sample.units());
        put(form, side + "Std", sample.error());
    }

    private static void addJudgement(Map<String, @Nullable Object> form, Lift lift, double alpha) {
        put(form, "pValue", lift.pValue());
        if (alpha > 0) {
            double margin = lift.margin(alpha);
            addInterval(form, "confidenceInterval", lift.change(), margin);
            addInterval(form, "percentConfidenceInterval", lift.percent(lift.change()), lift.percent(margin));
        }
    }

    private static void addInterval(Map<String, @Nullable Object> form, String name, double change, double margin) {
        if (Double.isFinite(change) && Double.isFinite(margin)) {
            form.put(name + "Delta", margin);
            form.put(name, Map.of("lower", change - margin, "upper", change + margin));
        }
    }

    /** What no number says, such as a percentage of nothing, is left out. */
    private static void put(Map<String, @Nullable Object> form, String name, double figure) {
        if (Double.isFinite(figure)) {
            form.put(name, figure);
        }
    }
}
