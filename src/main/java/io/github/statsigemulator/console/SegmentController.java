package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.http.BareList;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.SegmentIds;
import io.github.statsigemulator.lifecycle.SegmentIds.Edit;
import io.github.statsigemulator.lifecycle.SegmentSteps;
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

/** Segments of users, by rules or by lists of ids. */
@RestController
@RequestMapping("/console/v1/segments")
@Tag(name = "Segments")
class SegmentController {

    private final Resource<Segment> segments;
    private final IdListResource ids;

    SegmentController(Resources resources, SegmentIds ids, Bodies bodies) {
        this.segments = resources.of(SegmentDialect.TABLE);
        this.ids = new IdListResource(segments, ids, bodies);
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

    @PutMapping("/{id}/archive")
    Reply<Segment> archiveSegment(Caller caller, @PathVariable String id) {
        return segments.apply(caller, id, "archive", SegmentSteps.ARCHIVE);
    }

    /** Takes rules as a bare list, or as a field of that name. */
    @PostMapping("/{id}/conditional")
    Reply<Segment> replaceSegmentRules(Caller caller, @PathVariable String id, @BareList("rules") JsonBody rules) {
        return ids.replaceRules(caller, id, rules);
    }

    @PatchMapping("/{id}/rules")
    Reply<Segment> updateSegmentRules(Caller caller, @PathVariable String id, @BareList("rules") JsonBody rules) {
        return ids.replaceRules(caller, id, rules);
    }

    /** Clients know the list by either path (shhac/agent-statsig, internal/api). */
    @GetMapping({"/{id}/id_list", "/{id}/ids"})
    Listing<Segment> getSegmentIds(Caller caller, @PathVariable String id, Paging paging) {
        return ids.read(caller, id, paging);
    }

    @PatchMapping("/{id}/id_list")
    Message addSegmentIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.edit(caller, id, Edit.ADD, body.fields());
    }

    @PostMapping("/{id}/ids")
    Message postSegmentIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.edit(caller, id, Edit.ADD, body.fields());
    }

    @DeleteMapping({"/{id}/id_list", "/{id}/ids"})
    Message removeSegmentIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.edit(caller, id, Edit.REMOVE, body.fields());
    }

    @GetMapping("/{id}/idlist_metadata")
    Reply<Segment> getSegmentIdListMetadata(Caller caller, @PathVariable String id) {
        return ids.metadata(caller, id);
    }

    @PostMapping("/{id}/id_list/reset")
    Message resetSegmentIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.edit(caller, id, Edit.RESET, body.fields());
    }

    @PatchMapping("/{id}/add_ids")
    Message addSegmentUserStoreIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.editUserStore(caller, id, Edit.ADD, body.fields());
    }

    @PatchMapping("/{id}/remove_ids")
    Message removeSegmentUserStoreIds(Caller caller, @PathVariable String id, JsonBody body) {
        return ids.editUserStore(caller, id, Edit.REMOVE, body.fields());
    }
}
