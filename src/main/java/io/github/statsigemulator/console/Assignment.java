package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a body puts into target apps: the ids in its lists {@code gates}, {@code dynamicConfigs}, {@code experiments}.
 */
record Assignment(Map<EntityKind<?>, List<String>> ids) {

    static Assignment of(JsonBody body) {
        return new Assignment(Map.of(
                EntityKind.GATE, body.texts("gates"),
                EntityKind.DYNAMIC_CONFIG, body.texts("dynamicConfigs"),
                EntityKind.EXPERIMENT, body.texts("experiments")));
    }

    /** Adds the apps of those names to those that the entities have already. */
    void to(List<String> apps, Draft draft) {
        ids.forEach((kind, all) -> all.forEach(id -> assign(draft.get(kind, id), apps, draft)));
    }

    private static void assign(Entity entity, List<String> apps, Draft draft) {
        Meta meta = entity.meta();
        List<String> all = Stream.concat(meta.targetApps().stream(), apps.stream())
                .distinct()
                .toList();
        draft.put(entity.withMeta(meta.withTargetApps(all)));
    }
}
