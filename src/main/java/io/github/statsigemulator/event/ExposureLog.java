package io.github.statsigemulator.event;

import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what the HTTP API shows to users, as an SDK would report it
 * (statsig-io/statsig-server-core, statsig-rust/src/event_logging/exposable_string.rs and its neighbours).
 */
@Component
public class ExposureLog {

    private final EventLogs logs;

    ExposureLog(EventLogs logs) {
        this.logs = logs;
    }

    /** Records that a user was shown a gate. */
    public void gate(Project project, Evaluation evaluation, Viewer viewer) {
        logs.of(project).record(() -> gate(evaluation, viewer));
    }

    /** Records that a user was shown a dynamic config, an experiment or an autotune. */
    public void config(Project project, Evaluation evaluation, Viewer viewer) {
        logs.of(project).record(() -> config(evaluation, viewer));
    }

    /** Records that a user was shown a whole layer, so that no parameter is named. */
    public void layer(Project project, Evaluation evaluation, Viewer viewer) {
        logs.of(project).record(() -> layer(evaluation, viewer));
    }

    private static Event gate(Evaluation evaluation, Viewer viewer) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("gate", evaluation.name());
        metadata.put("gateValue", String.valueOf(evaluation.passes()));
        return event(EventKind.GATE_EXPOSURE, evaluation, viewer, metadata, evaluation.passes());
    }

    private static Event config(Evaluation evaluation, Viewer viewer) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("config", evaluation.name());
        metadata.put("rulePassed", String.valueOf(evaluation.passes()));
        return event(EventKind.CONFIG_EXPOSURE, evaluation, viewer, metadata, null);
    }

    private static Event layer(Evaluation evaluation, Viewer viewer) {
        String experiment = evaluation.configDelegate();
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("config", evaluation.name());
        metadata.put("allocatedExperiment", experiment == null ? "" : experiment);
        metadata.put("parameterName", "");
        metadata.put("isExplicitParameter", String.valueOf(experiment != null));
        return event(EventKind.LAYER_EXPOSURE, evaluation, viewer, metadata, null);
    }

    private static Event event(
            EventKind kind,
            Evaluation evaluation,
            Viewer viewer,
            Map<String, @Nullable Object> metadata,
            @Nullable Boolean value) {
        metadata.put("ruleID", evaluation.ruleId());
        metadata.put("reason", reason(evaluation.outcome()));
        if (evaluation.version() != null) {
            metadata.put("configVersion", evaluation.version().toString());
        }
        Exposed exposed = Exposed.of(viewer.user());
        return new Event(
                kind,
                evaluation.name(),
                kind.eventName(),
                value,
                evaluation.ruleId(),
                metadata,
                exposed.user(),
                exposed.environment(),
                ConsultedGate.of(exposures(kind, evaluation)),
                viewer.sender(),
                viewer.time(),
                viewer.time());
    }

    /** A layer that no experiment decided exposes only what it consulted itself. */
    private static List<io.github.statsigemulator.evaluator.SecondaryExposure> exposures(
            EventKind kind, Evaluation evaluation) {
        return kind == EventKind.LAYER_EXPOSURE && evaluation.configDelegate() == null
                ? evaluation.distinctUndelegatedSecondaryExposures()
                : evaluation.distinctSecondaryExposures();
    }

    private static String reason(Evaluation.Outcome outcome) {
        return switch (outcome) {
            case RECOGNIZED -> "Network:Recognized";
            case UNRECOGNIZED -> "Network:Unrecognized";
            case UNSUPPORTED -> "Network:Unsupported";
        };
    }
}
