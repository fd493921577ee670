package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tags. */
@RestController
@RequestMapping("/console/v1/tags")
@io.swagger.v3.oas.annotations.tags.Tag(name = "Tags")
class TagController {

    private final Resource<Tag> tags;

    TagController(Resources resources) {
        this.tags = resources.of(TagDialect.TABLE);
    }

    @GetMapping
    Listing<Tag> listTags(Caller caller, Paging paging) {
        return tags.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Live(status = 200)
    Reply<Tag> createTag(Caller caller, JsonBody tag) {
        return tags.create(caller, tag);
    }

    @GetMapping("/{id}")
    Reply<Tag> getTag(Caller caller, @PathVariable String id) {
        return tags.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<Tag> partiallyUpdateTag(Caller caller, @PathVariable String id, JsonBody changes) {
        return tags.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteTag(Caller caller, @PathVariable String id) {
        return tags.delete(caller, id);
    }
}
