package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Team;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teams of members. */
@RestController
@RequestMapping("/console/v1/users/teams")
@Tag(name = "Teams")
class TeamController {

    private final Resource<Team> teams;

    TeamController(Resources resources) {
        this.teams = resources.of(TeamDialect.TABLE);
    }

    @GetMapping
    Listing<Team> listTeams(Caller caller, Paging paging) {
        return teams.list(caller, paging);
    }

    @PostMapping
    Reply<Team> createTeam(Caller caller, JsonBody team) {
        return teams.create(caller, team);
    }

    @GetMapping("/{id}")
    Reply<Team> getTeam(Caller caller, @PathVariable String id) {
        return teams.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<Team> partiallyUpdateTeam(Caller caller, @PathVariable String id, JsonBody changes) {
        return teams.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteTeam(Caller caller, @PathVariable String id) {
        return teams.delete(caller, id);
    }
}
