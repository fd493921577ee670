package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** The schemas of what pulse shows and takes, by name. */
final class PulseShapes {

    private PulseShapes() {}

    static void addTo(Components components) {
        components
                .addSchemas("PulseMetric", pulseMetric())
                .addSchemas("ExperimentPulse", pulse("primaryMetrics", "secondaryMetrics", "otherMetrics"))
                .addSchemas("MonitoringPulse", pulse("monitoringMetrics"))
                .addSchemas("PulseLoad", pulseLoad())
                .addSchemas("PulseLoadCreate", PulseLoad.schema());
    }

    /** How many units a group had, day by day. */
    static Schema<?> cumulativeExposures() {
        Schema<?> ofDay = object().addProperty("date", text()).addProperty("exposures", integer());
        return object().addProperty("groupID", text())
                .addProperty("groupName", text())
                .addProperty("results", list(ofDay));
    }

    /** What pulse says of one metric. */
    private static Schema<?> pulseMetric() {
        Schema<?> metric = object().addProperty("metricID", text())
                .addProperty("metricName", text())
                .addProperty("directionality", text());
        for (String figure : List.of("absoluteChange", "percentChange", "pValue")) {
            metric.addProperty(figure, number());
        }
        for (String side : List.of("test", "control")) {
            metric.addProperty(side + "Mean", number())
                    .addProperty(side + "Std", number())
                    .addProperty(side + "Units", integer());
        }
        for (String interval : List.of("confidenceInterval", "percentConfidenceInterval")) {
            metric.addProperty(interval + "Delta", number())
                    .addProperty(
                            interval, object().addProperty("lower", number()).addProperty("upper", number()));
        }
        return metric;
    }

    private static Schema<?> pulse(String... lists) {
        Schema<?> results = object().addProperty("ds", text());
        for (String list : lists) {
            results.addProperty(list, list(ref("PulseMetric")));
        }
        return results;
    }

    private static Schema<?> pulseLoad() {
        return object().addProperty("creatorName", text())
                .addProperty("createdTime", integer())
                .addProperty("finishedTime", integer())
                .addProperty("finishedState", text())
                .addProperty("startDs", text())
                .addProperty("endDs", text())
                .addProperty("reloadType", text())
                .addProperty("turboMode", flag());
    }
}
