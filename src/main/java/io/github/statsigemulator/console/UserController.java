package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Member;
import io.github.statsigemulator.event.EventHistory;
import io.github.statsigemulator.event.SeenUser;
import io.github.statsigemulator.event.SeenUsers;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** By the contract whom evaluations and events were about; by the hosted service the members of the project. */
@RestController
@RequestMapping("/console/v1/users")
@Tag(name = "Users")
class UserController {

    private final Resource<Member> members;
    private final EventHistory history;
    private final Entities entities;

    UserController(Resources resources, EventHistory history, Entities entities) {
        this.members = resources.of(MemberDialect.TABLE);
        this.history = history;
        this.entities = entities;
    }

    @GetMapping
    Listing<?> listUsers(Caller caller, Paging paging) {
        return caller.rendering() == Rendering.LIVE ? members.list(caller, paging) : seen(caller, paging);
    }

    private Listing<SeenUser> seen(Caller caller, Paging paging) {
        SeenUsers seen = history.users(caller.project(), paging.skipped(), paging.limit());
        return new Listing<>(
                "Users listed successfully.",
                rendering -> seen.users().stream()
                        .map(user -> new UserForm(user).contract())
                        .toList(),
                Listing.Pagination.of("users", "", paging, seen.total()));
    }

    @GetMapping("/{email}")
    Reply<Member> getUser(Caller caller, @PathVariable String email) {
        return members.read(caller, email);
    }

    @PostMapping("/{email}")
    Reply<Member> updateUser(Caller caller, @PathVariable String email, JsonBody changes) {
        return members.update(caller, email, changes);
    }

    @PostMapping("/invite")
    Message inviteUsers(Caller caller, JsonBody body) {
        Invitation invitation = Invitation.of(body);
        entities.change(caller, draft -> invitation.accept(entities, draft));
        return new Message("Users invited successfully.");
    }
}
