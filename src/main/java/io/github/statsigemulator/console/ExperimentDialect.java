package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.needing;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.percentage;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Experiment.Status;
import io.github.statsigemulator.lifecycle.Layers;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How experiments are written. */
final class ExperimentDialect {

    private static final String ARCHIVED = "archived";
    private static final String ID_TYPE = "idType";
    private static final String STATUS = "status";
    private static final String CONDITION = "condition";
    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(23);

    /** The states as the hosted service calls them. */
    private static final List<String> STATES = List.of(
            "setup", "active", "decision_made", "abandoned", ARCHIVED, "experiment_stopped", "assignment_stopped");

    private static final List<String> FILTER_CONDITIONS = List.of(
            "in",
            "not_in",
            "=",
            ">",
            "<",
            ">=",
            "<=",
            "is_null",
            "non_null",
            "contains",
            "not_contains",
            "sql_filter",
            "starts_with",
            "ends_with",
            "after_exposure",
            "before_exposure",
            "is_true",
            "is_false");

    static final Dialect<Experiment> TABLE = Dialect.<Experiment>of(
                    EntityKind.EXPERIMENT,
                    "experiments",
                    live(ID_TYPE, text(), Experiment::idType),
                    both("hypothesis", text(), Experiment::hypothesis),
                    Field.<Experiment>differing(
                                    STATUS,
                                    oneOf(List.of("setup", "active", "decision_made", "abandoned")),
                                    ExperimentDialect::contractWord,
                                    ExperimentDialect::liveWord)
                            .held(oneOf(STATES))
                            .written(ExperimentDialect::writeStatus),
                    both("groups", list(ref("ExperimentGroup")), Experiment::groups),
                    both("allocation", percentage(), Experiment::allocation),
                    Field.<Experiment>both("layerID", text(), Layers::idOf).atCreation(),
                    differing("targetingGateID", text(), ExperimentDialect::targetingGate, Experiment::targetingGateID),
                    live("launchedGroupID", text(), Experiment::launchedGroupID),
                    live("decisionReason", text(), Experiment::decisionReason),
                    Field.<Experiment>live("startTime", integer(), Experiment::startTime)
                            .readOnly(),
                    Field.<Experiment>live("endTime", integer(), Experiment::endTime)
                            .readOnly(),
                    Field.<Experiment>live("decisionTime", integer(), Experiment::decisionTime)
                            .readOnly(),
                    kept("links", list(link()), List.of()),
                    kept("secondaryIDType", text(), null),
                    optional(
                            "identifierMappingMode",
                            oneOf(List.of("strictOneToOne", "firstTouchOneToMany", "lastTouchOneToMany"))),
                    kept("identityResolutionSource", text(), null),
                    optional("controlGroupID", text()),
                    kept("primaryMetricTags", texts(), List.of()),
                    kept("secondaryMetricTags", texts(), List.of()),
                    kept("primaryMetrics", list(metric()), List.of()),
                    kept("secondaryMetrics", list(metric()), List.of()),
                    kept("otherMetrics", list(metric()), List.of()),
                    optional("duration", integer(1)),
                    optional("targetExposures", integer(1)),
                    kept("sequentialTesting", flag(), false),
                    kept("bonferroniCorrection", flag(), false),
                    kept("bonferroniCorrectionPerMetric", flag(), false),
                    kept("benjaminiHochbergPerVariant", flag(), false),
                    kept("benjaminiHochbergPerMetric", flag(), false),
                    kept("benjaminiPrimaryMetricsOnly", flag(), false),
                    kept("defaultConfidenceInterval", oneOf(List.of("80", "90", "95", "98", "99")), "95"),
                    optional("manualQualityScores", list(qualityScore())),
                    optional("assignmentSourceName", text()),
                    optional("assignmentSourceExperimentName", text()),
                    optional("assignmentSourceFilters", list(sourceFilter())),
                    kept("isAnalysisOnly", flag(), false),
                    kept("isSidecar", flag(), false),
                    kept("allocationDuration", integer(1), null),
                    optional("cohortedAnalysisDuration", integer(1)),
                    kept("cohortedMetricsMatureAfterEnd", flag(), false),
                    kept("cohortWaitUntilEndToInclude", flag(), false),
                    optional("fixedAnalysisDuration", integer(1)),
                    kept("scheduledReloadHour", integer(0).maximum(LAST_HOUR), null),
                    optional("scheduledReloadType", oneOf(List.of("full", "incremental"))),
                    optional("analysisEndTime", text()),
                    kept("analyticsType", oneOf(List.of("frequentist", "bayesian", "sprt")), null),
                    kept("stratifiedSampling", sampling(), null),
                    constant("owner", object(), null),
                    constant("inlineTargetingRulesJSON", text(), null),
                    constant("summarySections", list(object()), null),
                    constant("healthCheckStatus", text(), "PASSED"),
                    constant("healthChecks", list(object()), List.of()))
            .filteredBy(
                    Filter.text("layerID", Layers::idOf),
                    Filter.text(ID_TYPE, Entity::idType),
                    Filter.text("teamID", experiment -> experiment.meta().teamID()),
                    Filter.word(STATUS, STATES, ExperimentDialect::liveWord),
                    Filter.texts("targetAppID", experiment -> experiment.meta().targetApps()),
                    Filter.since(
                            "createdStartDate", experiment -> experiment.meta().createdTime()),
                    Filter.until(
                            "createdEndDate", experiment -> experiment.meta().createdTime()))
            .limited("id", text(3, 100, "[a-zA-Z0-9_-]*"))
            .limited("name", text(3, 100, "[a-zA-Z0-9_\\- ]*"))
            .needing(
                    Purpose.REPLACE,
                    ID_TYPE,
                    "description",
                    "hypothesis",
                    "groups",
                    "allocation",
                    "bonferroniCorrection",
                    "defaultConfidenceInterval",
                    STATUS);

    private ExperimentDialect() {}

    private static Schema<?> link() {
        return object().addProperty("url", text()).addProperty("title", text()).addRequiredItem("url");
    }

    private static Schema<?> metric() {
        return Schemas.metric()
                .addProperty("direction", oneOf(List.of("increase", "decrease")))
                .addProperty("hypothesizedValue", number());
    }

    private static Schema<?> qualityScore() {
        return needing(
                object().addProperty("criteriaName", text())
                        .addProperty(STATUS, oneOf(List.of("PASSED", "FAILED", "WARNING")))
                        .addProperty("criteriaDescription", text())
                        .addProperty("score", number())
                        .addProperty("weight", number()),
                "criteriaName",
                STATUS,
                "criteriaDescription",
                "score",
                "weight");
    }

    private static Schema<?> sourceFilter() {
        return object().addProperty("column", text())
                .addProperty(CONDITION, oneOf(FILTER_CONDITIONS))
                .addProperty("values", texts())
                .addRequiredItem(CONDITION);
    }

    private static Schema<?> sampling() {
        return object().addProperty(STATUS, oneOf(List.of("pending", "success", "error")))
                .addRequiredItem(STATUS);
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /** The contract has four states: where one is missing, the one that is told of the same values. */
    private static String contractWord(Experiment experiment) {
        if (experiment.isArchived()) {
            return word(Status.ABANDONED);
        }
        return word(
                switch (experiment.status()) {
                    case ASSIGNMENT_STOPPED -> Status.ACTIVE;
                    case EXPERIMENT_STOPPED -> Status.DECISION_MADE;
                    default -> experiment.status();
                });
    }

    private static String liveWord(Experiment experiment) {
        return experiment.isArchived() ? ARCHIVED : word(experiment.status());
    }

    private static String targetingGate(Experiment experiment) {
        return experiment.targetingGateID() == null ? "" : experiment.targetingGateID();
    }

    /** To be archived is no state of its own in the record. */
    private static void writeStatus(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put("isArchived", ARCHIVED.equals(value));
        if (!ARCHIVED.equals(value)) {
            fields.put(STATUS, value);
        }
    }
}
