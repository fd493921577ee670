package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.needing;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;

/** The schemas of what actions take, by name. */
final class Actions {

    private Actions() {}

    static void addTo(Components components) {
        components
                .addSchemas("Abandonment", object().addProperty("decisionReason", text()))
                .addSchemas("Archiving", object().addProperty("archiveReason", text()))
                .addSchemas("Conclusion", object().addProperty("stopReason", text()))
                .addSchemas("Decision", winner().addProperty("removeTargeting", flag()))
                .addSchemas("GroupNames", needing(object().addProperty("group_names", texts()), "group_names"))
                .addSchemas("NewName", needing(object().addProperty("name", text()), "name"))
                .addSchemas("Schedule", needing(object().addProperty("scheduledTime", integer()), "scheduledTime"))
                .addSchemas("Winner", winner());
    }

    /** Of an experiment's groups or an autotune's variants. */
    private static Schema<?> winner() {
        return needing(object().addProperty("id", text()).addProperty("decisionReason", text()), "id");
    }
}
