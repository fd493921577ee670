package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Role;
import java.util.Map;

/** How roles are written. */
final class RoleDialect {

    static final Dialect<Role> TABLE = Dialect.<Role>only(
            EntityKind.ROLE,
            "roles",
            MetaFields.NAME.atCreation(),
            Field.kept("permissions", Schemas.object(), Map.of()));

    private RoleDialect() {}
}
