package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Metric;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a metric comes to on one day.
 *
 * @param unit the unit that is counted, or {@code overall}
 * @param numerator and {@code denominator}: what a mean is the quotient of; null for other metrics
 */
record MetricValue(
        String unit,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {

    static MetricValue of(String unit, BigDecimal value) {
        return new MetricValue(unit, value, null, null);
    }

    /** As the value of a metric that was asked for by itself. */
    Map<String, @Nullable Object> one() {
        return form("unit_type");
    }

    /** As one of the values of all metrics. */
    Map<String, @Nullable Object> amongAll(Metric metric) {
        Map<String, @Nullable Object> form = form("unitType");
        form.put("metricName", metric.name());
        form.put("metricType", metric.type());
        return form;
    }

    private Map<String, @Nullable Object> form(String unitField) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("value", value);
        form.put(unitField, unit);
        if (numerator != null) {
            form.put("numerator", numerator);
            form.put("denominator", denominator);
        }
        return form;
    }
}
