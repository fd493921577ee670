package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.UnitIdType;

/** How unit id types are written. */
final class UnitIdTypeDialect {

    static final Dialect<UnitIdType> TABLE = Dialect.<UnitIdType>only(
            EntityKind.UNIT_ID_TYPE, "unit_id_types", MetaFields.NAME.atCreation(), MetaFields.DESCRIPTION);

    private UnitIdTypeDialect() {}
}
