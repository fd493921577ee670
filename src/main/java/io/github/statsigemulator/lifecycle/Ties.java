package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Member;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.entity.Role;
import io.github.statsigemulator.entity.UnitIdType;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What it means to others that an entity gets another name or goes.
 *
 * @param <E> the record of the kind
 */
interface Ties<E extends Entity> {

    /** Lets those who call the entity by its name call it so. */
    void rename(E entity, String name, Draft draft);

    /**
     * Lets others go on without the entity.
     *
     * @throws EntityInUseException if they cannot
     */
    void letGo(E entity, Draft draft);

    /** Nobody cares. */
    static <E extends Entity> Ties<E> none() {
        return new Uses<>((entity, other) -> false);
    }

    /** Unit ids that entities are about stay as long as the entities. */
    static Ties<UnitIdType> ofUnitIds() {
        return new Uses<>((type, other) -> other.idType().equals(type.name()));
    }

    /** Roles that members have stay as long as the members. */
    static Ties<Role> ofRoles() {
        return new Uses<>(
                (role, other) -> other instanceof Member member && member.role().equals(role.name()));
    }

    /** Every entity that there is. */
    private static Stream<Entity> all(Draft draft) {
        return EntityKind.ALL.stream()
                .flatMap(kind -> List.<Entity>copyOf(draft.catalog().all(kind)).stream());
    }

    /** Others that cannot go on without it, and call it by what never changes. */
    record Uses<E extends Entity>(BiFunction<E, Entity, Boolean> uses) implements Ties<E> {

        @Override
        public void rename(E entity, String name, Draft draft) {
            // nothing calls it by its name
        }

        @Override
        public void letGo(E entity, Draft draft) {
            List<Entity> users =
                    all(draft).filter(other -> uses.apply(entity, other)).toList();
            if (!users.isEmpty()) {
                throw new EntityInUseException(EntityKind.of(entity), entity.id(), users);
            }
        }
    }

    /** Others that list its name, or its id, among their meta data. */
    record Labels<E extends Entity>(
            Function<Meta, List<String>> labels, BiFunction<Meta, List<String>, Meta> relabelled) implements Ties<E> {

        @Override
        public void rename(E entity, String name, Draft draft) {
            relabel(entity, label -> Stream.of(label.equals(entity.name()) ? name : label), draft);
        }

        @Override
        public void letGo(E entity, Draft draft) {
            relabel(entity, label -> isOf(entity, label) ? Stream.empty() : Stream.of(label), draft);
        }

        private void relabel(E entity, Function<String, Stream<String>> each, Draft draft) {
            all(draft)
                    .filter(other -> labels.apply(other.meta()).stream().anyMatch(label -> isOf(entity, label)))
                    .forEach(other -> {
                        List<String> changed = labels.apply(other.meta()).stream()
                                .flatMap(each)
                                .distinct()
                                .toList();
                        draft.put(other.withMeta(relabelled.apply(other.meta(), changed)));
                    });
        }

        private static boolean isOf(Entity entity, String label) {
            return label.equals(entity.name()) || label.equals(entity.id());
        }
    }
}
