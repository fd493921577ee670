package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.liveFound;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.lifecycle.Holdouts;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that the dialects of all kinds begin with. */
final class MetaFields {

    static final List<Field<Entity>> ALL = List.of(
            Field.<Entity>both("id", text(), Entity::id).atCreation(),
            both("name", text(), Entity::name),
            both("description", text(), of(Meta::description)),
            both("tags", texts(), of(Meta::tags)),
            both("targetApps", texts(), of(Meta::targetApps)).written(MetaFields::writeTargetApps),
            both("createdTime", integer(), of(Meta::createdTime)).readOnly(),
            both("lastModifiedTime", integer(), of(Meta::lastModifiedTime)).readOnly(),
            live("lastModifierID", text(), of(Meta::lastModifierID)).readOnly(),
            live("lastModifierName", text(), of(Meta::lastModifierName)).readOnly(),
            live("lastModifierEmail", text(), of(Meta::lastModifierEmail)).readOnly(),
            live("creatorID", text(), of(Meta::creatorID)),
            live("creatorName", text(), of(Meta::creatorName)).readOnly(),
            live("creatorEmail", text(), of(Meta::creatorEmail)),
            liveFound("holdoutIDs", texts(), Holdouts::of),
            live("team", text(), of(Meta::team)),
            live("teamID", text(), of(Meta::teamID)),
            live("version", integer(), of(Meta::version)).readOnly());

    static final List<Filter<Entity>> FILTERS = List.of(
            Filter.texts("tags", entity -> entity.meta().tags()),
            Filter.text("creatorName", entity -> entity.meta().creatorName()),
            Filter.text("creatorID", entity -> entity.meta().creatorID()));

    static final Map<String, Schema<?>> LIMITS = Map.of("description", text(0, 1000, "(?s).*"));

    private MetaFields() {}

    private static Function<Entity, @Nullable Object> of(Function<Meta, @Nullable Object> value) {
        return entity -> value.apply(entity.meta());
    }

    /** One app may be written without the list around it. */
    private static void writeTargetApps(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put("targetApps", value instanceof String app ? List.of(app) : value);
    }
}
