package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.ExperimentSteps;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Experiments and their lives. */
@RestController
@RequestMapping("/console/v1/experiments")
@Tag(name = "Experiments")
class ExperimentController {

    private final Resource<Experiment> experiments;

    ExperimentController(Resources resources) {
        this.experiments = resources.of(ExperimentDialect.TABLE);
    }

    @GetMapping
    Listing<Experiment> listExperiments(Caller caller, Paging paging) {
        return experiments.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Experiment> createExperiment(Caller caller, JsonBody experiment) {
        return experiments.create(caller, experiment);
    }

    @GetMapping("/{id}")
    Reply<Experiment> getExperiment(Caller caller, @PathVariable String id) {
        return experiments.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<Experiment> partiallyUpdateExperiment(Caller caller, @PathVariable String id, JsonBody changes) {
        return experiments.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteExperiment(Caller caller, @PathVariable String id) {
        return experiments.delete(caller, id);
    }

    @PutMapping("/{id}/start")
    Reply<Experiment> startExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "start", ExperimentSteps::start, "Experiment successfully started.");
    }

    @PutMapping("/{id}/reset")
    Reply<Experiment> resetExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "reset", ExperimentSteps::reset, "Experiment successfully restarted.");
    }

    @PutMapping("/{id}/abandon")
    Reply<Experiment> abandonExperiment(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Abandonment abandonment) {
        String reason = abandonment == null ? null : abandonment.decisionReason();
        return experiments.apply(
                caller, id, "abandon", ExperimentSteps.abandon(reason), "Experiment successfully abandoned.");
    }

    @PutMapping("/{id}/make_decision")
    Reply<Experiment> makeExperimentDecision(Caller caller, @PathVariable String id, @RequestBody Decision decision) {
        return experiments.apply(
                caller,
                id,
                "make_decision",
                ExperimentSteps.ship(decision.id(), decision.decisionReason(), decision.removeTargeting()),
                "Decision made for Experiment.");
    }

    @PutMapping("/{id}/archive")
    Reply<Experiment> archiveExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "archive", ExperimentSteps::archive, "Experiment successfully archived.");
    }

    @PutMapping("/{id}/unarchive")
    Reply<Experiment> unarchiveExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(
                caller, id, "unarchive", ExperimentSteps::unarchive, "Experiment successfully unarchived.");
    }

    /** Why an experiment ends without a winner; clients leave it out. */
    record Abandonment(@Nullable String decisionReason) {}

    /**
     * How an experiment ends.
     *
     * @param id of the group that everybody gets from now on
     * @param removeTargeting whether users outside the targeting gate get it too
     */
    record Decision(@Nullable String id, @Nullable String decisionReason, boolean removeTargeting) {}
}
