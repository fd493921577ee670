package io.github.statsigemulator.measure;

/**
 * What a metric comes to on one day.
 *
 * @param unit the unit that is counted, or {@code overall}
 */
public record MetricValue(String unit, Amount amount) {}
