package io.github.statsigemulator.console;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.TargetApp;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.lifecycle.ProjectKeys;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Target apps; the contract and the hosted service have them under different paths. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Target Apps")
class TargetAppController {

    private final Resource<TargetApp> apps;
    private final Entities entities;
    private final ProjectKeys keys;

    TargetAppController(Resources resources, Entities entities, ProjectKeys keys) {
        this.apps = resources.of(TargetAppDialect.TABLE);
        this.entities = entities;
        this.keys = keys;
    }

    @GetMapping("/target_app")
    Listing<TargetApp> listTargetAppsOfProject(Caller caller, Paging paging) {
        return listTargetApps(caller, paging);
    }

    @GetMapping("/target_apps")
    Listing<TargetApp> listTargetApps(Caller caller, Paging paging) {
        return apps.list(caller, paging);
    }

    @PostMapping("/target_app")
    Reply<TargetApp> createTargetApp(Caller caller, JsonBody body) {
        Map<String, ?> fields = TargetAppDialect.TABLE.read(body.fields(), Purpose.CREATE, caller.rendering());
        Assignment assignment = Assignment.of(body);
        TargetApp created = entities.change(caller, draft -> {
            TargetApp app = entities.create(draft, EntityKind.TARGET_APP, fields);
            assignment.to(List.of(app.name()), draft);
            return app;
        });
        return apps.reply(caller, created, apps.done("created"));
    }

    /** Adds apps to entities. */
    @PatchMapping("/target_app")
    Message assignTargetApps(Caller caller, JsonBody body) {
        Assignment assignment = Assignment.of(body);
        List<String> names = body.requiredTexts("targetApps");
        entities.change(caller, draft -> {
            assignment.to(
                    names.stream()
                            .map(name -> draft.get(EntityKind.TARGET_APP, name).name())
                            .toList(),
                    draft);
            return names;
        });
        return new Message("Target apps updated successfully.");
    }

    @GetMapping("/target_app/{id}")
    Reply<TargetApp> getTargetApp(Caller caller, @PathVariable String id) {
        return apps.read(caller, id);
    }

    @PatchMapping("/target_app/{id}")
    @Live(messageOnly = true)
    Reply<TargetApp> partiallyUpdateTargetApp(Caller caller, @PathVariable String id, JsonBody changes) {
        Map<String, ?> fields = TargetAppDialect.TABLE.read(changes.fields(), Purpose.PATCH, caller.rendering());
        TargetApp updated = entities.change(caller, draft -> {
            String former = draft.get(EntityKind.TARGET_APP, id).name();
            TargetApp app = entities.patch(draft, EntityKind.TARGET_APP, id, present -> fields);
            keys.renameApp(draft, former, app.name());
            return app;
        });
        return apps.reply(caller, updated, apps.done("updated"));
    }

    @DeleteMapping("/target_app/{id}")
    Message deleteTargetApp(Caller caller, @PathVariable String id) {
        entities.change(caller, draft -> {
            keys.refuseIfBound(caller, draft.get(EntityKind.TARGET_APP, id));
            return entities.delete(draft, EntityKind.TARGET_APP, id);
        });
        return new Message(apps.done("deleted"));
    }
}
