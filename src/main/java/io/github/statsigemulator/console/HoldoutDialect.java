package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.percentage;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Holdout;

/** How holdouts are written. */
final class HoldoutDialect {

    static final Dialect<Holdout> TABLE = Dialect.<Holdout>of(
                    EntityKind.HOLDOUT,
                    "holdouts",
                    both("isEnabled", flag(), Holdout::isEnabled),
                    both("passPercentage", percentage(), Holdout::passPercentage),
                    both("gateIDs", texts(), Holdout::gateIDs),
                    live("idType", text(), Holdout::idType),
                    live("experimentIDs", texts(), Holdout::experimentIDs),
                    live("layerIDs", texts(), Holdout::layerIDs),
                    live("isGlobal", flag(), Holdout::isGlobal),
                    live("targetingGateID", text(), Holdout::targetingGateID),
                    optional("monitoringMetrics", list(Schemas.metric())))
            .limited("name", text(3, 100, "[a-zA-Z0-9_\\- ]*"))
            .limited("passPercentage", number("0", "10"))
            .needing(
                    Purpose.REPLACE,
                    "description",
                    "isEnabled",
                    "passPercentage",
                    "gateIDs",
                    "experimentIDs",
                    "layerIDs",
                    "isGlobal");

    private HoldoutDialect() {}
}
