package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import java.util.List;
import java.util.Locale;

/** How gates are written. */
final class GateDialect {

    static final Dialect<Gate> TABLE = Dialect.of(
            EntityKind.GATE,
            "gates",
            live("idType", text(), Gate::idType),
            both("isEnabled", flag(), Gate::isEnabled),
            Field.<Gate>differing(
                            "status",
                            oneOf(List.of("active", "disabled", "launched", "archived")),
                            gate -> gate.status().name().toLowerCase(Locale.ROOT),
                            gate -> liveStatus(gate.status()))
                    .readOnly(),
            differing(
                    "rules",
                    list(ref("Rule")),
                    gate -> RuleForm.contract(gate.rules()),
                    gate -> RuleForm.live(gate.rules())),
            constant("type", text(), "PERMANENT"),
            constant("typeReason", text(), "NONE"),
            constant("checksPerHour", integer(), null),
            constant("isTemplate", flag(), false),
            constant("measureMetricLifts", flag(), false),
            constant("monitoringMetrics", list(object()), List.of()));

    private GateDialect() {}

    private static String liveStatus(Gate.Status status) {
        return switch (status) {
            case ACTIVE -> "In Progress";
            case DISABLED -> "Disabled";
            case LAUNCHED -> "Launched";
            case ARCHIVED -> "Archived";
        };
    }
}
