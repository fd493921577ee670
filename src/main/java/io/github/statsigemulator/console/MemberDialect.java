package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Member;

/** How members are written. */
final class MemberDialect {

    static final Dialect<Member> TABLE = Dialect.<Member>only(
            EntityKind.MEMBER,
            "users",
            Field.<Member>both("email", Schemas.text(), Member::id).readOnly(),
            Field.kept("firstName", Schemas.text(), ""),
            Field.kept("lastName", Schemas.text(), ""),
            Field.live("role", Schemas.text(), Member::role));

    private MemberDialect() {}
}
