package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.needing;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.AssignmentSource;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityPropertySource;
import io.github.statsigemulator.entity.MetricSource;
import io.github.statsigemulator.entity.QualifyingEvent;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** How the sources are written that a warehouse has: named queries, of which each kind needs some columns. */
final class SourceDialects {

    static final Dialect<MetricSource> METRIC_SOURCES =
            ofEvents(EntityKind.METRIC_SOURCE, "metrics/metric_source/list");

    static final Dialect<QualifyingEvent> QUALIFYING_EVENTS =
            ofEvents(EntityKind.QUALIFYING_EVENT, "experiments/qualifying_events");

    static final Dialect<EntityPropertySource> ENTITY_PROPERTIES = of(
                    EntityKind.ENTITY_PROPERTY_SOURCE, "experiments/entity_properties")
            .and(List.of(optional("timestampColumn", text()), optional("timestampAsDay", flag())));

    static final Dialect<AssignmentSource> ASSIGNMENT_SOURCES = of(
                    EntityKind.ASSIGNMENT_SOURCE, "experiments/assignment_sources")
            .and(List.of(
                    column("timestampColumn"),
                    column("experimentIDColumn"),
                    column("groupIDColumn"),
                    optional("isVerified", flag()),
                    optional("owner", object())));

    private SourceDialects() {}

    /** A source of rows that are events. */
    private static <E extends Entity> Dialect<E> ofEvents(EntityKind<E> kind, String path) {
        return of(kind, path)
                .and(List.of(
                        column("timestampColumn"),
                        optional("timestampAsDay", flag()),
                        optional("sourceType", oneOf(List.of("table", "query"))),
                        optional("tableName", text()),
                        optional("datePartitionColumn", text()),
                        optional("customFieldMapping", list(pair("key", "formula"))),
                        optional("isVerified", flag()),
                        optional("owner", object())));
    }

    /** What every source has. */
    private static <E extends Entity> Dialect<E> of(EntityKind<E> kind, String path) {
        return Dialect.<E>only(
                        kind,
                        path,
                        MetaFields.NAME,
                        MetaFields.DESCRIPTION,
                        MetaFields.TAGS,
                        column("sql"),
                        kept("idTypeMapping", list(pair("statsigUnitID", "column")), List.of()),
                        optional("isReadOnly", flag()))
                .and(MetaFields.TEAM);
    }

    private static Field<Entity> column(String name) {
        return kept(name, text(), "");
    }

    private static Schema<?> pair(String one, String other) {
        return needing(object().addProperty(one, text()).addProperty(other, text()), one, other);
    }
}
