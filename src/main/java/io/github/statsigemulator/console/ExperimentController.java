package io.github.statsigemulator.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.ExperimentSteps;
import io.github.statsigemulator.lifecycle.GroupOverriding;
import io.github.statsigemulator.lifecycle.Renewal;
import io.github.statsigemulator.lifecycle.Step;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

    private static final String DECISION_REASON = "decisionReason";

    private final Resource<Experiment> experiments;
    private final GroupOverrideResource<Experiment> overrides;
    private final Renewal renewal;

    ExperimentController(Resources resources, GroupOverriding overriding, Renewal renewal) {
        this.experiments = resources.of(ExperimentDialect.TABLE);
        this.overrides = new GroupOverrideResource<>(experiments, overriding);
        this.renewal = renewal;
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

    @PostMapping("/{id}")
    Reply<Experiment> updateExperiment(Caller caller, @PathVariable String id, JsonBody experiment) {
        return experiments.replace(caller, id, experiment);
    }

    @PatchMapping("/{id}")
    Reply<Experiment> partiallyUpdateExperiment(Caller caller, @PathVariable String id, JsonBody changes) {
        return experiments.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteExperiment(Caller caller, @PathVariable String id) {
        return experiments.delete(caller, id);
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/start")
    Reply<Experiment> startExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "start", ExperimentSteps::start, "Experiment successfully started.");
    }

    @Live(messageOnly = true)
    @PostMapping("/{id}/schedule_start")
    Reply<Experiment> scheduleExperimentStart(Caller caller, @PathVariable String id, @RequestBody Schedule schedule) {
        return experiments.apply(
                caller,
                id,
                "schedule_start",
                ExperimentSteps.schedule(Required.value("scheduledTime", schedule.scheduledTime())),
                "Experiment start scheduled successfully.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/reset")
    Reply<Experiment> resetExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "reset", ExperimentSteps::reset, "Experiment successfully restarted.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/abandon")
    Reply<Experiment> abandonExperiment(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Abandonment abandonment) {
        String reason = abandonment == null ? null : abandonment.decisionReason();
        return experiments.apply(
                caller,
                id,
                "abandon",
                ExperimentSteps.abandon(Required.inLive(caller, DECISION_REASON, reason)),
                "Experiment successfully abandoned.");
    }

    /** The published document does not have it, clients do (emmanuelnk/statsig-console-sdk-ts, api). */
    @Live(messageOnly = true)
    @PutMapping("/{id}/defer_decision")
    Reply<Experiment> deferExperimentDecision(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Conclusion conclusion) {
        return experiments.apply(
                caller,
                id,
                "defer_decision",
                ExperimentSteps.deferDecision(conclusion == null ? null : conclusion.stopReason()),
                "Experiment successfully concluded and decision deferred.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/make_decision")
    Reply<Experiment> makeExperimentDecision(Caller caller, @PathVariable String id, @RequestBody Decision decision) {
        String reason = Required.inLive(caller, DECISION_REASON, decision.decisionReason());
        return experiments.apply(
                caller,
                id,
                "make_decision",
                ExperimentSteps.ship(decision.id(), reason, decision.removeTargeting()),
                "Decision made for Experiment.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/archive")
    Reply<Experiment> archiveExperiment(
            Caller caller, @PathVariable String id, @RequestBody(required = false) @Nullable Archiving archiving) {
        return experiments.apply(
                caller,
                id,
                "archive",
                Archiving.because(archiving, ExperimentSteps::archive),
                "Experiment successfully archived.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/unarchive")
    Reply<Experiment> unarchiveExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(
                caller, id, "unarchive", ExperimentSteps::unarchive, "Experiment successfully unarchived.");
    }

    @PostMapping("/{id}/enable_groups")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Experiment> enableExperimentGroups(Caller caller, @PathVariable String id, @RequestBody GroupNames groups) {
        return experiments.apply(caller, id, "enable_groups", groups.switched(false));
    }

    @PostMapping("/{id}/disable_groups")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Experiment> disableExperimentGroups(Caller caller, @PathVariable String id, @RequestBody GroupNames groups) {
        return experiments.apply(caller, id, "disable_groups", groups.switched(true));
    }

    @PostMapping("/{id}/restart_as_new")
    Reply<Experiment> restartExperimentAsNew(Caller caller, @PathVariable String id, @RequestBody NewName sent) {
        Experiment made = renewal.restartAsNew(caller, id, Required.value("name", sent.name()));
        return experiments.reply(caller, made, experiments.done("created"));
    }

    /** The published document does not have it, clients do (emmanuelnk/statsig-console-sdk-ts, api). */
    @GetMapping("/{id}/versions")
    Listing<Experiment> listExperimentVersions(Caller caller, @PathVariable String id, Paging paging) {
        return experiments.versions(caller, id, paging);
    }

    @GetMapping("/{id}/overrides")
    Reply<GroupOverrides> getExperimentOverrides(Caller caller, @PathVariable String id) {
        return overrides.read(caller, id);
    }

    @PostMapping("/{id}/overrides")
    Reply<GroupOverrides> updateExperimentOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.replace(caller, id, body);
    }

    @PatchMapping("/{id}/overrides")
    Reply<GroupOverrides> partiallyUpdateExperimentOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.add(caller, id, body);
    }

    @DeleteMapping("/{id}/overrides")
    Reply<GroupOverrides> deleteExperimentOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.remove(caller, id, body);
    }

    /**
     * When an experiment is to start by itself.
     *
     * @param scheduledTime epoch milliseconds
     */
    record Schedule(@Nullable Long scheduledTime) {}

    /** Why an experiment ends without a winner; in the union it may be left out, as clients do. */
    record Abandonment(@Nullable String decisionReason) {}

    /** Why an experiment ends before anybody decides what to ship. */
    record Conclusion(@Nullable String stopReason) {}

    /**
     * How an experiment ends.
     *
     * @param id of the group that everybody gets from now on
     * @param removeTargeting whether users outside the targeting gate get it too
     */
    record Decision(@Nullable String id, @Nullable String decisionReason, boolean removeTargeting) {}

    /** Names of groups that are to be switched on or off. */
    record GroupNames(@JsonProperty("group_names") List<String> names) {

        Step<Experiment> switched(boolean disabled) {
            Required.value("group_names", names.isEmpty() ? null : names);
            return ExperimentSteps.switchGroups("group_names", names, disabled);
        }
    }

    /** What a new experiment is called. */
    record NewName(@Nullable String name) {}
}
