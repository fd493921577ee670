package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.QualifyingEvent;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a warehouse says of who takes part in an experiment. */
@RestController
@RequestMapping("/console/v1/experiments")
@Tag(name = "Qualifying Events")
class QualifyingEventController {

    private final Resource<QualifyingEvent> events;

    QualifyingEventController(Resources resources) {
        this.events = resources.of(SourceDialects.QUALIFYING_EVENTS);
    }

    @GetMapping("/qualifying_events")
    Listing<QualifyingEvent> listQualifyingEvents(Caller caller, Paging paging) {
        return events.list(caller, paging);
    }

    @PostMapping("/qualifying_events")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<QualifyingEvent> createQualifyingEvent(Caller caller, JsonBody event) {
        return events.createOrRehearse(caller, event);
    }

    @GetMapping("/qualifying_events/{name}")
    Reply<QualifyingEvent> getQualifyingEvent(Caller caller, @PathVariable String name) {
        return events.read(caller, name);
    }

    @PostMapping("/qualifying_events/{name}")
    Reply<QualifyingEvent> updateQualifyingEvent(Caller caller, @PathVariable String name, JsonBody event) {
        return events.replaceOrRehearse(caller, name, event);
    }

    @DeleteMapping("/qualifying_events/{name}")
    Message deleteQualifyingEvent(Caller caller, @PathVariable String name) {
        return events.delete(caller, name);
    }
}
