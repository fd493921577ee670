package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a body puts into target apps: the ids in its lists {@code gates}, {@code dynamicConfigs}, {@code experiments}. */
record Assignment(JsonBody body) {

    private static final Map<String, EntityKind<?>> LISTS = Map.of(
            "gates", EntityKind.GATE,
            "dynamicConfigs", EntityKind.DYNAMIC_CONFIG,
            "experiments", EntityKind.EXPERIMENT);

    /** Adds the apps of those names to those that the entities have already. */
    void to(List<String> apps, Draft draft) {
        LISTS.forEach((list, kind) -> {
            for (String id : texts(list)) {
                assign(draft.get(kind, id), apps, draft);
            }
        });
    }

    /**
     * The texts of a list in the body.
     *
     * @throws InvalidEntityException if there is anything else in it
     */
    List<String> texts(String list) {
        return body.list(list).orElse(List.of()).stream()
                .map(each -> each instanceof String text ? text : null)
                .map(text -> {
                    if (text == null) {
                        throw InvalidEntityException.at(list, "must hold texts only");
                    }
                    return Objects.requireNonNull(text);
                })
                .toList();
    }

    private static void assign(Entity entity, List<String> apps, Draft draft) {
        Meta meta = entity.meta();
        List<String> all = Stream.concat(meta.targetApps().stream(), apps.stream())
                .distinct()
                .toList();
        draft.put(entity.withMeta(meta.withTargetApps(all)));
    }
}
