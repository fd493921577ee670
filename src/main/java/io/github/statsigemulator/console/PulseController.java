package io.github.statsigemulator.console;

import static io.github.statsigemulator.measure.Side.holdout;
import static io.github.statsigemulator.measure.Side.rule;

import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Group;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.measure.Lift;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What experiments, gates and holdouts lead to, by the exposures and events that are kept. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Pulse")
class PulseController {

    private final Resource<Experiment> experiments;
    private final Resource<Gate> gates;
    private final Resource<Holdout> holdouts;
    private final EventHistory history;
    private final PulseLoads loads;
    private final Clocks clocks;

    PulseController(Resources resources, EventHistory history, PulseLoads loads, Clocks clocks) {
        this.experiments = resources.of(ExperimentDialect.TABLE);
        this.gates = resources.of(GateDialect.TABLE);
        this.holdouts = resources.of(HoldoutDialect.TABLE);
        this.history = history;
        this.loads = loads;
        this.clocks = clocks;
    }

    @GetMapping("/experiments/{id}/cumulative_exposures")
    Reply<Lift> getCumulativeExposures(Caller caller, @PathVariable String id) {
        ExperimentExposures exposures =
                new ExperimentExposures(experiments.get(caller, id), history, caller.project(), Long.MAX_VALUE);
        return Reply.of(Map.of(), "Successfully loaded Cumulative Exposures", exposures.cumulative(now(caller)));
    }

    @GetMapping("/experiments/{id}/pulse_results")
    Reply<Lift> getExperimentPulse(
            Caller caller, @PathVariable String id, @Parameter(hidden = true) @RequestParam Map<String, String> query) {
        return pulse(caller).of(experiments.get(caller, id), new PulseQuery(query));
    }

    @GetMapping("/gates/{id}/rules/{ruleID}/pulse_results")
    Reply<Lift> getGatePulse(
            Caller caller,
            @PathVariable String id,
            @PathVariable String ruleID,
            @Parameter(hidden = true) @RequestParam Map<String, String> query) {
        Gate gate = gateWithRule(caller, id, ruleID);
        return pulse(caller)
                .of(gate, rule(gate.id(), ruleID, false), rule(gate.id(), ruleID, true), new PulseQuery(query));
    }

    /** Control is whom the holdout keeps from what it holds. */
    @GetMapping("/holdouts/{id}/pulse_results")
    Reply<Lift> getHoldoutPulse(
            Caller caller, @PathVariable String id, @Parameter(hidden = true) @RequestParam Map<String, String> query) {
        Holdout held = holdouts.get(caller, id);
        return pulse(caller).of(held, holdout(held.id(), true), holdout(held.id(), false), new PulseQuery(query));
    }

    private Pulse pulse(Caller caller) {
        return new Pulse(history, experiments.catalog(caller), now(caller).toEpochMilli());
    }

    /** What is not in the body may be in the query. */
    @PostMapping("/experiments/{id}/load_pulse")
    Message loadExperimentPulse(
            Caller caller,
            @PathVariable String id,
            @Parameter(hidden = true) @RequestParam Map<String, String> query,
            @Nullable JsonBody body) {
        Experiment experiment = experiments.get(caller, id);
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>(PulseLoad.read(query));
        if (body != null) {
            wanted.putAll(body.fields());
        }
        List<String> groups = experiment.groups().stream().map(Group::id).toList();
        PulseLoad.check(wanted, groups, false);
        long first = Objects.requireNonNullElse(experiment.startTime(), Long.MAX_VALUE);
        return loads.load(caller, experiments.path(experiment), first, wanted);
    }

    @PostMapping("/gates/{id}/load_pulse")
    Message loadGatePulse(Caller caller, @PathVariable String id, JsonBody body) {
        Gate gate = gates.get(caller, id);
        List<String> rules = gate.rules().stream().map(TargetingRule::id).toList();
        PulseLoad.check(body.fields(), rules, true);
        String subject = gates.path(gate) + "/rules/" + body.fields().get(PulseLoad.RULE);
        return loads.load(caller, subject, gate.meta().createdTime(), body.fields());
    }

    @GetMapping("/experiments/{id}/pulse_load_history")
    Listing<Lift> listExperimentPulseLoads(Caller caller, @PathVariable String id, Paging paging) {
        Experiment experiment = experiments.get(caller, id);
        return loads.list(
                caller, experiments.path(experiment), experiment.meta().createdTime(), paging);
    }

    @GetMapping("/gates/{id}/rules/{ruleID}/pulse_load_history")
    Listing<Lift> listGatePulseLoads(
            Caller caller, @PathVariable String id, @PathVariable String ruleID, Paging paging) {
        Gate gate = gateWithRule(caller, id, ruleID);
        String subject = gates.path(gate) + "/rules/" + ruleID;
        return loads.list(caller, subject, gate.meta().createdTime(), paging);
    }

    private Gate gateWithRule(Caller caller, String id, String ruleId) {
        Gate gate = gates.get(caller, id);
        if (gate.rules().stream().noneMatch(each -> each.id().equals(ruleId))) {
            throw new RuleNotFoundException(gate, ruleId);
        }
        return gate;
    }

    private Instant now(Caller caller) {
        return clocks.of(caller.project()).instant();
    }
}
