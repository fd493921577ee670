package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.EntityKind;
import java.util.List;

/** How dynamic configs are written. */
final class DynamicConfigDialect {

    private static final String PIPELINE = "releasePipelineID";

    static final Dialect<DynamicConfig> TABLE = Dialect.<DynamicConfig>of(
                    EntityKind.DYNAMIC_CONFIG,
                    "dynamic_configs",
                    live("idType", text(), DynamicConfig::idType),
                    both("isEnabled", flag(), DynamicConfig::isEnabled),
                    Field.<DynamicConfig>both("defaultValue", object(), DynamicConfig::defaultValue)
                            .written(Json5.replacing("defaultValue")),
                    Field.<DynamicConfig>optional(Json5.nameFor("defaultValue"), text())
                            .written(Json5.reading("defaultValue")),
                    Field.<DynamicConfig>differing(
                                    "rules",
                                    list(ref("Rule")),
                                    config -> RuleForm.contract(config.rules()),
                                    config -> RuleForm.live(config.rules()))
                            .written(RuleForm::write),
                    Field.<DynamicConfig>live(
                                    "status",
                                    oneOf(List.of("Enabled", "Disabled", "Archived")),
                                    DynamicConfigDialect::status)
                            .readOnly(),
                    Field.<DynamicConfig>kept("schema", text(), null).written(Json5::keepSchema),
                    optional("schemaJson5", text()),
                    optional("owner", object()),
                    kept(PIPELINE, text(), null),
                    Field.<DynamicConfig>kept("isTemplate", flag(), false).atCreation())
            .filteredBy(Filter.text(PIPELINE, config -> Field.text(config, PIPELINE, "")))
            .limited("id", text(3, 100, "[a-zA-Z0-9_\\-.]*"))
            .limited("name", text(3, 100, "[a-zA-Z0-9_\\-. ]*"))
            .needing(Purpose.CREATE, "name")
            .needing(Purpose.REPLACE, "description", "isEnabled", "rules");

    private DynamicConfigDialect() {}

    private static String status(DynamicConfig config) {
        if (config.isArchived()) {
            return "Archived";
        }
        return config.isEnabled() ? "Enabled" : "Disabled";
    }
}
