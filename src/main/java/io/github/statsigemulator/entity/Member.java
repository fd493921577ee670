package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A person of the project, by e-mail address; not a user of what is built with it.
 *
 * @param role name of a role
 */
public record Member(@JsonUnwrapped Meta meta, String role) implements Entity {

    public Member {
        role = role == null || role.isEmpty() ? "Member" : role;
    }

    @Override
    public Member withMeta(Meta changed) {
        return new Member(changed, role);
    }
}
