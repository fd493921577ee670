package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.DynamicConfigSteps;
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

/** Dynamic configs and their rules. */
@RestController
@RequestMapping("/console/v1/dynamic_configs")
@Tag(name = "Dynamic Configs")
class DynamicConfigController {

    private final Resource<DynamicConfig> configs;
    private final RuleResource<DynamicConfig> rules;

    DynamicConfigController(Resources resources, Bodies bodies) {
        this.configs = resources.of(DynamicConfigDialect.TABLE);
        this.rules = new RuleResource<>(configs, bodies, DynamicConfig::rules);
    }

    @GetMapping
    Listing<DynamicConfig> listDynamicConfigs(Caller caller, Paging paging) {
        return configs.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<DynamicConfig> createDynamicConfig(Caller caller, JsonBody config) {
        return configs.create(caller, config);
    }

    @GetMapping("/{id}")
    Reply<DynamicConfig> getDynamicConfig(Caller caller, @PathVariable String id) {
        return configs.read(caller, id);
    }

    @PostMapping("/{id}")
    Reply<DynamicConfig> updateDynamicConfig(Caller caller, @PathVariable String id, JsonBody config) {
        return configs.replace(caller, id, config);
    }

    @PatchMapping("/{id}")
    Reply<DynamicConfig> partiallyUpdateDynamicConfig(Caller caller, @PathVariable String id, JsonBody changes) {
        return configs.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteDynamicConfig(Caller caller, @PathVariable String id) {
        return configs.delete(caller, id);
    }

    @PutMapping("/{id}/enable")
    Reply<DynamicConfig> enableDynamicConfig(Caller caller, @PathVariable String id) {
        return configs.apply(caller, id, "enable", DynamicConfigSteps.ENABLE);
    }

    @PutMapping("/{id}/disable")
    Reply<DynamicConfig> disableDynamicConfig(Caller caller, @PathVariable String id) {
        return configs.apply(caller, id, "disable", DynamicConfigSteps.DISABLE);
    }

    @PutMapping("/{id}/archive")
    Reply<DynamicConfig> archiveDynamicConfig(Caller caller, @PathVariable String id, @Nullable JsonBody body) {
        return configs.apply(caller, id, "archive", Archiving.because(body, DynamicConfigSteps.ARCHIVE));
    }

    @PutMapping("/{id}/unarchive")
    Reply<DynamicConfig> unarchiveDynamicConfig(Caller caller, @PathVariable String id) {
        return configs.apply(caller, id, "unarchive", DynamicConfigSteps.UNARCHIVE);
    }

    @GetMapping("/{id}/rules")
    Listing<TargetingRule> getDynamicConfigRules(Caller caller, @PathVariable String id) {
        return rules.list(caller, id);
    }

    @GetMapping("/{id}/rule/{ruleId}")
    Reply<TargetingRule> getDynamicConfigRule(Caller caller, @PathVariable String id, @PathVariable String ruleId) {
        return rules.read(caller, id, ruleId);
    }

    @PatchMapping("/{id}/rule/{ruleId}")
    Reply<DynamicConfig> partiallyUpdateDynamicConfigRule(
            Caller caller, @PathVariable String id, @PathVariable String ruleId, JsonBody changes) {
        return rules.edit(caller, id, ruleId, changes);
    }

    @DeleteMapping("/{id}/rule/{ruleId}")
    Reply<DynamicConfig> deleteDynamicConfigRule(Caller caller, @PathVariable String id, @PathVariable String ruleId) {
        return rules.delete(caller, id, ruleId);
    }

    @GetMapping("/{id}/versions")
    Listing<DynamicConfig> listDynamicConfigVersions(Caller caller, @PathVariable String id, Paging paging) {
        return configs.versions(caller, id, paging);
    }

    /** Dynamic configs have none, but clients ask (launchdarkly-labs/statsig-to-ld, internal/statsig/client.go). */
    @GetMapping("/{id}/overrides")
    Reply<GateOverrides> getDynamicConfigOverrides(Caller caller, @PathVariable String id) {
        return OverrideResource.none(configs.get(caller, id));
    }
}
