package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.entity.Tag;
import io.github.statsigemulator.entity.TargetApp;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.entity.UnitIdType;
import io.github.statsigemulator.store.Draft;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what an entity that SDKs see names and nobody has made: tags, target apps, unit id types, environments. */
final class Register {

    private Register() {}

    /** Makes what the entity names. */
    static void add(Entity entity, Draft draft) {
        EntityKind<?> kind = EntityKind.of(entity);
        if (EntityKind.EVALUATED.contains(kind) || kind == EntityKind.PARAM_STORE) {
            addMissing(EntityKind.TAG, entity.meta().tags(), meta -> new Tag(meta, "", false), draft);
            addMissing(EntityKind.TARGET_APP, entity.meta().targetApps(), TargetApp::new, draft);
            addUnits(Stream.concat(Stream.of(entity.idType()), units(entity)), draft);
            addEnvironments(environments(entity), draft);
        }
    }

    /** Makes what the overrides of an entity name. */
    static void add(Overrides overrides, Draft draft) {
        addUnits(overrides.units(), draft);
        addEnvironments(overrides.environments(), draft);
    }

    private static Stream<String> units(Entity entity) {
        return conditions(entity).map(TargetingCondition::customID).flatMap(Stream::ofNullable);
    }

    private static Stream<String> environments(Entity entity) {
        Stream<String> ofRules = Conditions.rules(entity).stream()
                .map(TargetingRule::environments)
                .filter(Objects::nonNull)
                .flatMap(List::stream);
        Stream<String> asked = conditions(entity)
                .filter(condition -> condition.type().startsWith("environment"))
                .flatMap(condition -> texts(condition.targetValue()));
        return Stream.concat(ofRules, asked);
    }

    private static Stream<TargetingCondition> conditions(Entity entity) {
        return Conditions.rules(entity).stream().flatMap(rule -> rule.conditions().stream());
    }

    private static Stream<String> texts(@Nullable Object value) {
        Collection<?> values = value instanceof Collection<?> several ? several : List.of(value == null ? "" : value);
        return values.stream().map(String::valueOf);
    }

    private static void addUnits(Stream<String> names, Draft draft) {
        addMissing(EntityKind.UNIT_ID_TYPE, names.toList(), UnitIdType::new, draft);
    }

    private static void addEnvironments(Stream<String> names, Draft draft) {
        addMissing(
                EntityKind.ENVIRONMENT,
                names.toList(),
                meta -> new Environment(meta, false, false, null, false),
                draft);
    }

    private static <E extends Entity> void addMissing(
            EntityKind<E> kind, List<String> names, Function<Meta, E> make, Draft draft) {
        for (String name : names) {
            if (!name.isEmpty() && draft.find(kind, name).isEmpty()) {
                draft.putByProduct(make.apply(Meta.of(Naming.id(kind, name, draft), name)));
            }
        }
    }
}
