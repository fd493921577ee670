package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.entity.TargetApp;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.entity.UnitIdType;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes what an entity of evaluation names and nobody has made: tags, target apps, unit id types, environments. */
final class Register {

    private Register() {}

    static void add(Entity entity, Draft draft) {
        if (!EntityKind.EVALUATED.contains(EntityKind.of(entity))) {
            return;
        }
        addMissing(EntityKind.TAG, entity.meta().tags(), meta -> new Tag(meta, "", false), draft);
        addMissing(EntityKind.TARGET_APP, entity.meta().targetApps(), TargetApp::new, draft);
        addMissing(EntityKind.UNIT_ID_TYPE, List.of(entity.idType()), UnitIdType::new, draft);
        addMissing(
                EntityKind.ENVIRONMENT,
                environments(entity),
                meta -> new Environment(meta, false, false, null, false),
                draft);
    }

    private static List<String> environments(Entity entity) {
        return Conditions.rules(entity).stream()
                .map(TargetingRule::environments)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .toList();
    }

    private static <E extends Entity> void addMissing(
            EntityKind<E> kind, List<String> names, Function<Meta, E> make, Draft draft) {
        for (String name : names) {
            if (!name.isEmpty() && draft.find(kind, name).isEmpty()) {
                draft.put(make.apply(Meta.of(Naming.id(kind, name, draft), name)));
            }
        }
    }
}
