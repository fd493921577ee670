package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.GateOverriding;
import io.github.statsigemulator.lifecycle.GateSteps;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feature gates, their rules and their overrides. */
@RestController
@RequestMapping("/console/v1/gates")
@Tag(name = "Gates")
class GateController {

    private final Resource<Gate> gates;
    private final Resource<DynamicConfig> configs;
    private final Resource<Experiment> experiments;
    private final RuleResource<Gate> rules;
    private final OverrideResource<Gate> overrides;
    private final EventHistory history;

    GateController(Resources resources, Bodies bodies, GateOverriding overriding, EventHistory history) {
        this.gates = resources.of(GateDialect.TABLE);
        this.configs = resources.of(DynamicConfigDialect.TABLE);
        this.experiments = resources.of(ExperimentDialect.TABLE);
        this.rules = new RuleResource<>(gates, bodies, Gate::rules);
        this.overrides = new OverrideResource<>(gates, overriding, bodies);
        this.history = history;
    }

    @GetMapping
    Listing<Gate> listGates(Caller caller, Paging paging) {
        return gates.list(caller, paging, GateDialect.passRate(() -> history.passRates(caller.project())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Gate> createGate(Caller caller, JsonBody gate) {
        return gates.create(caller, gate);
    }

    @GetMapping("/{id}")
    Reply<Gate> getGate(Caller caller, @PathVariable String id) {
        return gates.read(caller, id);
    }

    @PostMapping("/{id}")
    Reply<Gate> updateGate(Caller caller, @PathVariable String id, JsonBody gate) {
        return gates.replace(caller, id, gate);
    }

    @PatchMapping("/{id}")
    Reply<Gate> partiallyUpdateGate(Caller caller, @PathVariable String id, JsonBody changes) {
        return gates.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteGate(Caller caller, @PathVariable String id) {
        return gates.delete(caller, id);
    }

    @PutMapping("/{id}/enable")
    Reply<Gate> enableGate(Caller caller, @PathVariable String id) {
        return gates.apply(caller, id, "enable", GateSteps.ENABLE);
    }

    @PutMapping("/{id}/disable")
    Reply<Gate> disableGate(Caller caller, @PathVariable String id) {
        return gates.apply(caller, id, "disable", GateSteps.DISABLE);
    }

    @PutMapping("/{id}/launch")
    Reply<Gate> launchGate(Caller caller, @PathVariable String id) {
        return gates.apply(caller, id, "launch", GateSteps.LAUNCH);
    }

    @PutMapping("/{id}/archive")
    Reply<Gate> archiveGate(Caller caller, @PathVariable String id, @Nullable JsonBody body) {
        return gates.apply(caller, id, "archive", Archiving.because(body, GateSteps.ARCHIVE));
    }

    @PutMapping("/{id}/unarchive")
    Reply<Gate> unarchiveGate(Caller caller, @PathVariable String id) {
        return gates.apply(caller, id, "unarchive", GateSteps.UNARCHIVE);
    }

    @GetMapping("/{id}/versions")
    Listing<Gate> listGateVersions(Caller caller, @PathVariable String id, Paging paging) {
        return gates.versions(caller, id, paging);
    }

    @GetMapping("/{id}/gate_references")
    Listing<Gate> listGateReferences(Caller caller, @PathVariable String id, Paging paging) {
        return gates.restingOn(gates, id, "gate_references", caller, paging);
    }

    @GetMapping("/{id}/dynamic_config_references")
    Listing<DynamicConfig> listDynamicConfigReferences(Caller caller, @PathVariable String id, Paging paging) {
        return configs.restingOn(gates, id, "dynamic_config_references", caller, paging);
    }

    @GetMapping("/{id}/experiment_references")
    Listing<Experiment> listExperimentReferences(Caller caller, @PathVariable String id, Paging paging) {
        return experiments.restingOn(gates, id, "experiment_references", caller, paging);
    }

    @PostMapping("/{id}/rule")
    Reply<Gate> addOneGateRule(Caller caller, @PathVariable String id, JsonBody rule) {
        return rules.addOne(caller, id, rule);
    }

    @GetMapping("/{id}/rules")
    Listing<TargetingRule> listGateRules(Caller caller, @PathVariable String id) {
        return rules.list(caller, id);
    }

    /** One rule as the contract sends it, or several as the hosted service's clients do. */
    @PostMapping("/{id}/rules")
    ResponseEntity<Reply<?>> addGateRule(Caller caller, @PathVariable String id, JsonBody rule) {
        return rule.fields().containsKey("rules")
                ? ResponseEntity.ok(rules.addAll(caller, id, rule))
                : ResponseEntity.status(HttpStatus.CREATED).body(rules.add(caller, id, rule));
    }

    @PutMapping("/{id}/rules")
    Reply<Gate> updateGateRules(Caller caller, @PathVariable String id, JsonBody all) {
        return rules.replaceAll(caller, id, all);
    }

    @PatchMapping("/{id}/rules")
    Reply<Gate> partiallyUpdateGateRules(Caller caller, @PathVariable String id, JsonBody changes) {
        return rules.edit(caller, id, changes);
    }

    @PatchMapping("/{id}/rules/{ruleID}")
    Reply<Gate> partiallyUpdateGateRule(
            Caller caller, @PathVariable String id, @PathVariable String ruleID, JsonBody changes) {
        return rules.edit(caller, id, ruleID, changes);
    }

    @DeleteMapping("/{id}/rules/{ruleID}")
    Reply<Gate> deleteGateRule(Caller caller, @PathVariable String id, @PathVariable String ruleID) {
        return rules.delete(caller, id, ruleID);
    }

    @Live(isStatusSet = true)
    @GetMapping("/{id}/overrides")
    Reply<GateOverrides> getGateOverrides(Caller caller, @PathVariable String id) {
        return overrides.read(caller, id);
    }

    @Live(isStatusSet = true)
    @PostMapping("/{id}/overrides")
    Reply<GateOverrides> addGateOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.post(caller, id, body);
    }

    @PutMapping("/{id}/overrides")
    Reply<GateOverrides> updateGateOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.replace(caller, id, body);
    }

    @Live(isStatusSet = true)
    @PatchMapping("/{id}/overrides")
    Reply<GateOverrides> partiallyUpdateGateOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.add(caller, id, body);
    }

    @Live(isStatusSet = true)
    @DeleteMapping("/{id}/overrides")
    Reply<GateOverrides> deleteGateOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.remove(caller, id, body);
    }
}
