package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.percentage;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.lifecycle.Layers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How experiments are written. */
final class ExperimentDialect {

    private static final String ARCHIVED = "archived";

    static final Dialect<Experiment> TABLE = Dialect.of(
            EntityKind.EXPERIMENT,
            "experiments",
            live("idType", text(), Experiment::idType),
            both("hypothesis", text(), Experiment::hypothesis),
            Field.<Experiment>differing(
                            "status",
                            oneOf(List.of("setup", "active", "decision_made", "abandoned")),
                            experiment -> experiment.isArchived() ? "abandoned" : word(experiment),
                            experiment -> experiment.isArchived() ? ARCHIVED : word(experiment))
                    .written(ExperimentDialect::writeStatus),
            both("groups", list(ref("ExperimentGroup")), Experiment::groups),
            both("allocation", percentage(), Experiment::allocation),
            Field.<Experiment>both("layerID", text(), Layers::idOf).atCreation(),
            differing("targetingGateID", text(), ExperimentDialect::targetingGate, Experiment::targetingGateID),
            live("launchedGroupID", text(), Experiment::launchedGroupID),
            live("decisionReason", text(), Experiment::decisionReason),
            live("startTime", integer(), Experiment::startTime).readOnly(),
            live("endTime", integer(), Experiment::endTime).readOnly(),
            live("decisionTime", integer(), Experiment::decisionTime).readOnly(),
            constant("primaryMetrics", list(object()), List.of()),
            constant("secondaryMetrics", list(object()), List.of()),
            constant("bonferroniCorrection", flag(), false),
            constant("defaultConfidenceInterval", text(), "95"),
            constant("healthCheckStatus", text(), "PASSED"),
            constant("healthChecks", list(object()), List.of()));

    private ExperimentDialect() {}

    private static String word(Experiment experiment) {
        return experiment.status().name().toLowerCase(Locale.ROOT);
    }

    private static String targetingGate(Experiment experiment) {
        return experiment.targetingGateID() == null ? "" : experiment.targetingGateID();
    }

    /** To be archived is no state of its own in the record. */
    private static void writeStatus(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put("isArchived", ARCHIVED.equals(value));
        if (!ARCHIVED.equals(value)) {
            fields.put("status", value);
        }
    }
}
