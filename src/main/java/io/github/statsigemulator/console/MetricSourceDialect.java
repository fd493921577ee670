package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.MetricSource;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** How metric sources are written. */
final class MetricSourceDialect {

    static final Dialect<MetricSource> TABLE = Dialect.<MetricSource>only(
                    EntityKind.METRIC_SOURCE,
                    "metrics/metric_source/list",
                    MetaFields.NAME,
                    MetaFields.DESCRIPTION,
                    MetaFields.TAGS,
                    kept("sql", text(), ""),
                    kept("timestampColumn", text(), ""),
                    optional("timestampAsDay", flag()),
                    kept("idTypeMapping", list(pair("statsigUnitID", "column")), List.of()),
                    optional("sourceType", oneOf(List.of("table", "query"))),
                    optional("tableName", text()),
                    optional("datePartitionColumn", text()),
                    optional("customFieldMapping", list(pair("key", "formula"))),
                    optional("isReadOnly", flag()),
                    optional("isVerified", flag()),
                    optional("owner", object()))
            .and(MetaFields.TEAM);

    private MetricSourceDialect() {}

    private static Schema<?> pair(String one, String other) {
        return object().addProperty(one, text())
                .addProperty(other, text())
                .addRequiredItem(one)
                .addRequiredItem(other);
    }
}
