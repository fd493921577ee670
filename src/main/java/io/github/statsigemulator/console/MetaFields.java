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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that the dialects of all kinds begin with. */
final class MetaFields {

    static final Field<Entity> ID = Field.<Entity>both("id", text(), Entity::id).atCreation();
    static final Field<Entity> NAME = both("name", text(), Entity::name);
    static final Field<Entity> DESCRIPTION = both("description", text(), of(Meta::description));
    static final Field<Entity> TAGS = both("tags", texts(), of(Meta::tags));

    /** Who changed an entity last. */
    static final List<Field<Entity>> MODIFIER = List.of(
            live("lastModifierID", text(), of(Meta::lastModifierID)).readOnly(),
            live("lastModifierName", text(), of(Meta::lastModifierName)).readOnly(),
            live("lastModifierEmail", text(), of(Meta::lastModifierEmail)).readOnly());

    /** Which team has an entity. */
    static final List<Field<Entity>> TEAM =
            List.of(live("team", text(), of(Meta::team)), live("teamID", text(), of(Meta::teamID)));

    static final List<Field<Entity>> ALL = Stream.of(
                    Stream.of(
                            ID,
                            NAME,
                            DESCRIPTION,
                            TAGS,
                            both("targetApps", texts(), of(Meta::targetApps)).written(MetaFields::writeTargetApps),
                            both("createdTime", integer(), of(Meta::createdTime))
                                    .readOnly(),
                            both("lastModifiedTime", integer(), of(Meta::lastModifiedTime))
                                    .readOnly()),
                    MODIFIER.stream(),
                    Stream.of(
                            live("creatorID", text(), of(Meta::creatorID)),
                            live("creatorName", text(), of(Meta::creatorName)).readOnly(),
                            live("creatorEmail", text(), of(Meta::creatorEmail)),
                            liveFound("holdoutIDs", texts(), Holdouts::of)),
                    TEAM.stream(),
                    Stream.of(live("version", integer(), of(Meta::version)).readOnly()))
            .flatMap(fields -> fields)
            .toList();

    /** Who made an entity that is no part of evaluation, and who changed it last. */
    static final List<Field<Entity>> AUTHORS = Stream.concat(
                    Stream.of(
                            live("creatorName", text(), of(Meta::creatorName)).readOnly(),
                            live("creatorEmail", text(), of(Meta::creatorEmail)).readOnly(),
                            live("createdTime", integer(), of(Meta::createdTime))
                                    .readOnly(),
                            live("lastModifiedTime", integer(), of(Meta::lastModifiedTime))
                                    .readOnly()),
                    MODIFIER.stream())
            .toList();

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
