package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.EntityKind;
import java.util.List;

/** How dynamic configs are written. */
final class DynamicConfigDialect {

    static final Dialect<DynamicConfig> TABLE = Dialect.of(
            EntityKind.DYNAMIC_CONFIG,
            "dynamic_configs",
            live("idType", text(), DynamicConfig::idType),
            both("isEnabled", flag(), DynamicConfig::isEnabled),
            both("defaultValue", object(), DynamicConfig::defaultValue),
            differing(
                    "rules",
                    list(ref("Rule")),
                    config -> RuleForm.contract(config.rules()),
                    config -> RuleForm.live(config.rules())),
            Field.<DynamicConfig>live(
                            "status", oneOf(List.of("Enabled", "Disabled", "Archived")), DynamicConfigDialect::status)
                    .readOnly(),
            constant("schema", text(), null),
            constant("isTemplate", flag(), false));

    private DynamicConfigDialect() {}

    private static String status(DynamicConfig config) {
        if (config.isArchived()) {
            return "Archived";
        }
        return config.isEnabled() ? "Enabled" : "Disabled";
    }
}
