package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityPropertySource;
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

/** Where a warehouse has properties of users. */
@RestController
@RequestMapping("/console/v1/experiments")
@Tag(name = "Entity Properties")
class EntityPropertyController {

    private final Resource<EntityPropertySource> sources;

    EntityPropertyController(Resources resources) {
        this.sources = resources.of(SourceDialects.ENTITY_PROPERTIES);
    }

    @GetMapping("/entity_properties")
    Listing<EntityPropertySource> listEntityPropertySources(Caller caller, Paging paging) {
        return sources.list(caller, paging);
    }

    @PostMapping("/entity_properties")
    @ResponseStatus(HttpStatus.CREATED)
    Reply<EntityPropertySource> createEntityPropertySource(Caller caller, JsonBody source) {
        return sources.createOrRehearse(caller, source);
    }

    @GetMapping("/entity_property/{name}")
    Reply<EntityPropertySource> getEntityPropertySource(Caller caller, @PathVariable String name) {
        return sources.read(caller, name);
    }

    @PostMapping("/entity_property/{name}")
    Reply<EntityPropertySource> updateEntityPropertySource(Caller caller, @PathVariable String name, JsonBody source) {
        return sources.replaceOrRehearse(caller, name, source);
    }

    @PatchMapping("/entity_property/{name}")
    Reply<EntityPropertySource> partiallyUpdateEntityPropertySource(
            Caller caller, @PathVariable String name, JsonBody changes) {
        return sources.updateOrRehearse(caller, name, changes);
    }

    @DeleteMapping("/entity_property/{name}")
    Message deleteEntityPropertySource(Caller caller, @PathVariable String name) {
        return sources.delete(caller, name);
    }
}
