package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Settings;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the project. */
@RestController
@RequestMapping("/console/v1/settings")
@Tag(name = "Settings")
class SettingsController {

    private final Resource<Settings> project;
    private final Resource<Settings> reviews;
    private final Resource<Settings> roles;
    private final Resource<Settings> teams;

    SettingsController(Resources resources) {
        this.project = resources.of(SettingsDialects.PROJECT);
        this.reviews = resources.of(SettingsDialects.REVIEWS);
        this.roles = resources.of(SettingsDialects.ROLES);
        this.teams = resources.of(SettingsDialects.TEAMS);
    }

    @GetMapping("/project")
    Reply<Settings> getProjectSettings(Caller caller) {
        return project.read(caller, Settings.PROJECT);
    }

    @PostMapping("/project")
    Reply<Settings> updateProjectSettings(Caller caller, JsonBody settings) {
        return project.update(caller, Settings.PROJECT, settings);
    }

    @GetMapping("/reviews")
    Reply<Settings> getReviewsSettings(Caller caller) {
        return reviews.read(caller, Settings.REVIEWS);
    }

    @PostMapping("/reviews")
    Reply<Settings> updateReviewsSettings(Caller caller, JsonBody settings) {
        return reviews.update(caller, Settings.REVIEWS, settings);
    }

    @GetMapping("/roles")
    Reply<Settings> getRolesSettings(Caller caller) {
        return roles.read(caller, Settings.ROLES);
    }

    @PostMapping("/roles")
    Reply<Settings> updateRolesSettings(Caller caller, JsonBody settings) {
        return roles.update(caller, Settings.ROLES, settings);
    }

    @GetMapping("/teams")
    Reply<Settings> getTeamsSettings(Caller caller) {
        return teams.read(caller, Settings.TEAMS);
    }

    @PostMapping("/teams")
    Reply<Settings> updateTeamsSettings(Caller caller, JsonBody settings) {
        return teams.update(caller, Settings.TEAMS, settings);
    }
}
