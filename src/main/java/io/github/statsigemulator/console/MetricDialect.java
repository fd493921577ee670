package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.metric;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Metric;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How metrics are written. */
final class MetricDialect {

    private static final String EVENTS = "metricEvents";
    private static final String COMPONENTS = "metricComponentMetrics";

    private static final Schema<?> EVENT = object().addProperty("name", text())
            .addProperty("type", oneOf(List.of("count", "count_distinct", "value", "metadata")))
            .addProperty("metadataKey", text())
            .addProperty("criteria", list(criterion()))
            .addRequiredItem("name");

    static final Dialect<Metric> TABLE = Dialect.<Metric>only(
                    EntityKind.METRIC,
                    "metrics/list",
                    MetaFields.ID.readOnly(),
                    MetaFields.NAME,
                    MetaFields.DESCRIPTION,
                    both("type", text(), Metric::type).atCreation(),
                    Field.<Metric>contract(
                                    "eventName",
                                    text(),
                                    metric -> events(metric).findFirst().orElse(null))
                            .readOnly(),
                    MetaFields.TAGS.written(MetricDialect::writeTags),
                    kept("directionality", oneOf(List.of("increase", "decrease")), "increase"),
                    optional("isVerified", flag()),
                    optional("isReadOnly", flag()),
                    optional("isPermanent", flag()),
                    Field.<Metric>live("isHidden", flag(), Metric::isArchived).readOnly(),
                    optional("unitTypes", texts()),
                    Field.<Metric>optional(EVENTS, list(EVENT)).atCreation(),
                    Field.<Metric>optional(COMPONENTS, list(metric())).atCreation(),
                    Field.<Metric>optional("rollupTimeWindow", text()).atCreation(),
                    Field.<Metric>optional("customRollUpStart", number()).atCreation(),
                    Field.<Metric>optional("customRollUpEnd", number()).atCreation(),
                    Field.<Metric>optional("funnelEventList", list(metric())).atCreation(),
                    Field.<Metric>optional("funnelCountDistinct", oneOf(List.of("events", "users")))
                            .atCreation(),
                    optional("warehouseNative", object()),
                    Field.<Metric>live("lineage", object(), MetricDialect::lineage)
                            .readOnly(),
                    optional("owner", object()))
            .and(MetaFields.TEAM)
            .and(MetaFields.AUTHORS)
            .filteredBy(Filter.texts("tags", metric -> metric.meta().tags()));

    private MetricDialect() {}

    private static Schema<?> criterion() {
        return object().addProperty("type", oneOf(List.of("value", "metadata", "user", "user_custom")))
                .addProperty("column", text())
                .addProperty("condition", text())
                .addProperty("values", texts())
                .addProperty("nullVacuousOverride", flag())
                .addRequiredItem("type")
                .addRequiredItem("condition");
    }

    /** One tag may be written without the list around it. */
    private static void writeTags(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put("tags", value instanceof String tag ? List.of(tag) : value);
    }

    /** The names of the events that a metric counts. */
    static Stream<String> events(Entity metric) {
        return names(metric, EVENTS);
    }

    private static Map<String, Object> lineage(Metric metric) {
        return Map.of(
                "events", events(metric).distinct().toList(),
                "metrics", names(metric, COMPONENTS).distinct().toList());
    }

    private static Stream<String> names(Entity metric, String detail) {
        return metric.meta().details().get(detail) instanceof List<?> list
                ? list.stream()
                        .map(each -> each instanceof Map<?, ?> fields ? fields.get("name") : null)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                : Stream.empty();
    }

    /** Whether an experiment is judged by the metric, which it names or of which it names a tag. */
    static boolean isMeasuredIn(Entity experiment, Metric metric) {
        boolean isNamed = Stream.of("primaryMetrics", "secondaryMetrics", "otherMetrics")
                .flatMap(detail -> names(experiment, detail))
                .anyMatch(metric.name()::equals);
        return isNamed
                || Stream.of("primaryMetricTags", "secondaryMetricTags")
                        .map(experiment.meta().details()::get)
                        .anyMatch(tags -> tags instanceof List<?> list
                                && !Collections.disjoint(list, metric.meta().tags()));
    }

    /** The metric source that a metric of a warehouse names, or null. */
    static @Nullable Object source(Metric metric) {
        return metric.meta().details().get("warehouseNative") instanceof Map<?, ?> warehouse
                ? warehouse.get("metricSourceName")
                : null;
    }
}
