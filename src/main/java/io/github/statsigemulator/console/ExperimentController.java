package io.github.statsigemulator.console;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Experiments and their lives. */
@RestController
@RequestMapping("/console/v1/experiments")
@Tag(name = "Experiments")
class ExperimentController {

    private static final String DECISION_REASON = "decisionReason";
    private static final String GROUP_NAMES = "group_names";

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
    Reply<Experiment> scheduleExperimentStart(Caller caller, @PathVariable String id, JsonBody schedule) {
        return experiments.apply(
                caller,
                id,
                "schedule_start",
                ExperimentSteps.schedule(schedule.requiredInteger("scheduledTime")),
                "Experiment start scheduled successfully.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/reset")
    Reply<Experiment> resetExperiment(Caller caller, @PathVariable String id) {
        return experiments.apply(caller, id, "reset", ExperimentSteps::reset, "Experiment successfully restarted.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/abandon")
    Reply<Experiment> abandonExperiment(Caller caller, @PathVariable String id, @Nullable JsonBody abandonment) {
        String reason = Reason.of(DECISION_REASON, abandonment, caller);
        return experiments.apply(
                caller, id, "abandon", ExperimentSteps.abandon(reason), "Experiment successfully abandoned.");
    }

    /** The published document does not have it, clients do (emmanuelnk/statsig-console-sdk-ts, api). */
    @Live(messageOnly = true)
    @PutMapping("/{id}/defer_decision")
    Reply<Experiment> deferExperimentDecision(Caller caller, @PathVariable String id, @Nullable JsonBody conclusion) {
        return experiments.apply(
                caller,
                id,
                "defer_decision",
                ExperimentSteps.deferDecision(Reason.of("stopReason", conclusion)),
                "Experiment successfully concluded and decision deferred.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/make_decision")
    Reply<Experiment> makeExperimentDecision(Caller caller, @PathVariable String id, JsonBody decision) {
        String reason = Reason.of(DECISION_REASON, decision, caller);
        return experiments.apply(
                caller,
                id,
                "make_decision",
                ExperimentSteps.ship("id", decision.requiredText("id"), reason, decision.flag("removeTargeting")),
                "Decision made for Experiment.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/archive")
    Reply<Experiment> archiveExperiment(Caller caller, @PathVariable String id, @Nullable JsonBody body) {
        return experiments.apply(
                caller,
                id,
                "archive",
                Archiving.because(body, ExperimentSteps::archive),
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
    Reply<Experiment> enableExperimentGroups(Caller caller, @PathVariable String id, JsonBody groups) {
        return experiments.apply(caller, id, "enable_groups", switched(groups, false));
    }

    @PostMapping("/{id}/disable_groups")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Experiment> disableExperimentGroups(Caller caller, @PathVariable String id, JsonBody groups) {
        return experiments.apply(caller, id, "disable_groups", switched(groups, true));
    }

    @PostMapping("/{id}/restart_as_new")
    Reply<Experiment> restartExperimentAsNew(Caller caller, @PathVariable String id, JsonBody sent) {
        Experiment made = renewal.restartAsNew(caller, id, sent.requiredText("name"));
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

    private static Step<Experiment> switched(JsonBody groups, boolean disabled) {
        return ExperimentSteps.switchGroups(GROUP_NAMES, groups.requiredTexts(GROUP_NAMES), disabled);
    }
}
