package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.AssignmentSource;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
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

/** Where a warehouse says who is in which group; one by itself is read in the list alone. */
@RestController
@RequestMapping("/console/v1/experiments")
@Tag(name = "Assignment Sources")
class AssignmentSourceController {

    private final Resource<AssignmentSource> sources;

    AssignmentSourceController(Resources resources) {
        this.sources = resources.of(SourceDialects.ASSIGNMENT_SOURCES);
    }

    @GetMapping("/assignment_sources")
    Listing<AssignmentSource> listAssignmentSources(Caller caller, Paging paging) {
        return sources.list(caller, paging);
    }

    @PostMapping("/assignment_sources")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<AssignmentSource> createAssignmentSource(Caller caller, JsonBody source) {
        return sources.createOrRehearse(caller, source);
    }

    @PostMapping("/assignment_source/{name}")
    Reply<AssignmentSource> updateAssignmentSource(Caller caller, @PathVariable String name, JsonBody source) {
        return sources.replaceOrRehearse(caller, name, source);
    }

    @PatchMapping("/assignment_source/{name}")
    Reply<AssignmentSource> partiallyUpdateAssignmentSource(
            Caller caller, @PathVariable String name, JsonBody changes) {
        return sources.updateOrRehearse(caller, name, changes);
    }

    @DeleteMapping("/assignment_source/{name}")
    Message deleteAssignmentSource(Caller caller, @PathVariable String name) {
        return sources.delete(caller, name);
    }
}
