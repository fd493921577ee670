package io.github.statsigemulator.console;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.TargetApp;

/** How target apps are written; the hosted service takes a description but never shows it. */
final class TargetAppDialect {

    static final Dialect<TargetApp> TABLE = Dialect.<TargetApp>only(
                    EntityKind.TARGET_APP,
                    "target_app",
                    MetaFields.ID.readOnly(),
                    MetaFields.NAME,
                    Field.contract(
                            "description", Schemas.text(), app -> app.meta().description()))
            .needing(Purpose.CREATE, "description");

    private TargetAppDialect() {}
}
