package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.Holdout;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.GateOverriding;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Holdouts and their overrides. */
@RestController
@RequestMapping("/console/v1/holdouts")
@Tag(name = "Holdouts")
class HoldoutController {

    private final Resource<Holdout> holdouts;
    private final OverrideResource<Holdout> overrides;

    HoldoutController(Resources resources, Bodies bodies, GateOverriding overriding) {
        this.holdouts = resources.of(HoldoutDialect.TABLE);
        this.overrides = new OverrideResource<>(holdouts, overriding, bodies);
    }

    @GetMapping
    Listing<Holdout> listHoldouts(Caller caller, Paging paging) {
        return holdouts.list(caller, paging);
    }

    @Live(status = 200)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Holdout> createHoldout(Caller caller, JsonBody holdout) {
        return holdouts.create(caller, holdout);
    }

    @GetMapping("/{id}")
    Reply<Holdout> getHoldout(Caller caller, @PathVariable String id) {
        return holdouts.read(caller, id);
    }

    @PostMapping("/{id}")
    Reply<Holdout> updateHoldout(Caller caller, @PathVariable String id, JsonBody holdout) {
        return holdouts.replace(caller, id, holdout);
    }

    @PatchMapping("/{id}")
    Reply<Holdout> partiallyUpdateHoldout(Caller caller, @PathVariable String id, JsonBody changes) {
        return holdouts.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteHoldout(Caller caller, @PathVariable String id) {
        return holdouts.delete(caller, id);
    }

    @GetMapping("/{id}/overrides")
    Reply<GateOverrides> getHoldoutOverrides(Caller caller, @PathVariable String id) {
        return overrides.read(caller, id);
    }

    @PostMapping("/{id}/overrides")
    Reply<GateOverrides> addHoldoutOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.post(caller, id, body);
    }

    @PatchMapping("/{id}/overrides")
    Reply<GateOverrides> partiallyUpdateHoldoutOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.add(caller, id, body);
    }

    @DeleteMapping("/{id}/overrides")
    Reply<GateOverrides> deleteHoldoutOverrides(Caller caller, @PathVariable String id, JsonBody body) {
        return overrides.remove(caller, id, body);
    }
}
