package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Segment;
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

/** Segments of users, by rules or by lists of ids. */
@RestController
@RequestMapping("/console/v1/segments")
@Tag(name = "Segments")
class SegmentController {

    private final Resource<Segment> segments;

    SegmentController(Resources resources) {
        this.segments = resources.of(SegmentDialect.TABLE);
    }

    @GetMapping
    Listing<Segment> listSegments(Caller caller, Paging paging) {
        return segments.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Segment> createSegment(Caller caller, JsonBody segment) {
        return segments.create(caller, segment);
    }

    @GetMapping("/{id}")
    Reply<Segment> getSegment(Caller caller, @PathVariable String id) {
        return segments.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<Segment> partiallyUpdateSegment(Caller caller, @PathVariable String id, JsonBody changes) {
        return segments.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteSegment(Caller caller, @PathVariable String id) {
        return segments.delete(caller, id);
    }
}
