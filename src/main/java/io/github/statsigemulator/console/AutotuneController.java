package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.AutotuneSteps;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** Autotunes and their lives. */
@RestController
@RequestMapping("/console/v1/autotunes")
@Tag(name = "Autotunes")
class AutotuneController {

    private final Resource<Autotune> autotunes;

    AutotuneController(Resources resources) {
        this.autotunes = resources.of(AutotuneDialect.TABLE);
    }

    @GetMapping
    Listing<Autotune> listAutotunes(Caller caller, Paging paging) {
        return autotunes.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Autotune> createAutotune(Caller caller, JsonBody autotune) {
        return autotunes.create(caller, autotune);
    }

    @GetMapping("/{id}")
    Reply<Autotune> getAutotune(Caller caller, @PathVariable String id) {
        return autotunes.read(caller, id);
    }

    @PostMapping("/{id}")
    Reply<Autotune> updateAutotune(Caller caller, @PathVariable String id, JsonBody autotune) {
        return autotunes.replace(caller, id, autotune);
    }

    @PatchMapping("/{id}")
    Reply<Autotune> partiallyUpdateAutotune(Caller caller, @PathVariable String id, JsonBody changes) {
        return autotunes.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteAutotune(Caller caller, @PathVariable String id) {
        return autotunes.delete(caller, id);
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/start")
    Reply<Autotune> startAutotune(Caller caller, @PathVariable String id) {
        return autotunes.apply(caller, id, "start", AutotuneSteps.START, "Autotune successfully started.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/reset")
    Reply<Autotune> resetAutotune(Caller caller, @PathVariable String id) {
        return autotunes.apply(caller, id, "reset", AutotuneSteps.RESET, "Autotune successfully restarted.");
    }

    @Live(messageOnly = true)
    @PutMapping("/{id}/make_decision")
    Reply<Autotune> makeAutotuneDecision(Caller caller, @PathVariable String id, JsonBody decision) {
        Reason.of("decisionReason", decision, caller);
        return autotunes.apply(
                caller,
                id,
                "make_decision",
                AutotuneSteps.decide(decision.requiredText("id")),
                "Decision made for Autotune.");
    }
}
