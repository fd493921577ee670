package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The environments of the project. */
@RestController
@RequestMapping("/console/v1/environments")
@Tag(name = "Environments")
class EnvironmentController {

    private final Resource<Environment> environments;
    private final Entities entities;

    EnvironmentController(Resources resources, Entities entities) {
        this.environments = resources.of(EnvironmentDialect.TABLE);
        this.entities = entities;
    }

    @GetMapping
    Reply<Environment> getEnvironments(Caller caller) {
        return reply(caller, "Environments read successfully.");
    }

    /** Replaces the whole list. */
    @PostMapping
    Reply<Environment> updateEnvironments(Caller caller, JsonBody body) {
        EnvironmentList list = EnvironmentList.of(body);
        entities.change(caller, draft -> list.establish(entities, draft));
        return reply(caller, "Environments updated successfully.");
    }

    private Reply<Environment> reply(Caller caller, String message) {
        List<?> all = environments.catalog(caller).all(EntityKind.ENVIRONMENT).stream()
                .map(environment -> environments.live(caller, environment))
                .toList();
        return Reply.of(Map.of("environments", all), message, Map.of("environments", all));
    }
}
