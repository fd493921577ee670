package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Role;
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

/** What members may do. */
@RestController
@RequestMapping("/console/v1/roles")
@Tag(name = "Roles")
class RoleController {

    private final Resource<Role> roles;

    RoleController(Resources resources) {
        this.roles = resources.of(RoleDialect.TABLE);
    }

    @GetMapping
    Listing<Role> listRoles(Caller caller, Paging paging) {
        return roles.list(caller, paging);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Reply<Role> createRole(Caller caller, JsonBody role) {
        return roles.create(caller, role);
    }

    @GetMapping("/{id}")
    Reply<Role> getRole(Caller caller, @PathVariable String id) {
        return roles.read(caller, id);
    }

    @PatchMapping("/{id}")
    Reply<Role> partiallyUpdateRole(Caller caller, @PathVariable String id, JsonBody changes) {
        return roles.update(caller, id, changes);
    }

    @DeleteMapping("/{id}")
    Message deleteRole(Caller caller, @PathVariable String id) {
        return roles.delete(caller, id);
    }
}
