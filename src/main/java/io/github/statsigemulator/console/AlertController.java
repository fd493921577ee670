package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alerts about metrics. Nothing watches metrics here, so that there is never one to resolve. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Alerts")
class AlertController {

    private final Resource<Gate> gates;
    private final Resource<Experiment> experiments;

    AlertController(Resources resources) {
        this.gates = resources.of(GateDialect.TABLE);
        this.experiments = resources.of(ExperimentDialect.TABLE);
    }

    @PostMapping("/gates/{id}/alerts/{metricId}/resolve")
    Message resolveGateAlert(
            Caller caller, @PathVariable String id, @PathVariable String metricId, @Nullable JsonBody body) {
        throw notFound(gates.get(caller, id), metricId, body);
    }

    @PostMapping("/experiments/{id}/alerts/{metricId}/resolve")
    Message resolveExperimentAlert(
            Caller caller, @PathVariable String id, @PathVariable String metricId, @Nullable JsonBody body) {
        throw notFound(experiments.get(caller, id), metricId, body);
    }

    /** A body that nobody could take is refused first, so that a test of it says so. */
    private static AlertNotFoundException notFound(Entity entity, String metricId, @Nullable JsonBody body) {
        if (body != null) {
            body.text("reasoning");
        }
        return new AlertNotFoundException(entity, metricId);
    }
}
