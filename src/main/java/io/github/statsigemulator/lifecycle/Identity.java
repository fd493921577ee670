package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Meta;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Catalog;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Ids and names: which are legal, how a name becomes an id, and that nothing else is called so. */
final class Identity {

    private static final Pattern LEGAL_ID = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern LEGAL_NAME = Pattern.compile("[A-Za-z0-9_. -]+");
    private static final int LONGEST = 255;

    private Identity() {}

    /**
     * The id of a new entity: the one given, else the name where that is a legal id, else the name with underscores
     * for spaces and in lower case; layers keep their case.
     */
    static String idFor(EntityKind<?> kind, Meta sent) {
        if (!sent.id().isEmpty()) {
            return sent.id();
        }
        if (LEGAL_ID.matcher(sent.name()).matches()) {
            return sent.name();
        }
        String joined = sent.name().replace(' ', '_');
        return kind == EntityKind.LAYER ? joined : joined.toLowerCase(Locale.ROOT);
    }

    /**
     * Notes what is wrong with id and name by themselves, and beside everything that is published with them.
     *
     * @param isNew whether the entity has no place in the catalog yet
     */
    static void check(Entity entity, boolean isNew, Catalog catalog, Faults faults) {
        EntityKind<?> kind = EntityKind.of(entity);
        checkForm("id", entity.id(), LEGAL_ID, "letters, digits, underscores, hyphens and dots", faults);
        checkForm("name", entity.name(), LEGAL_NAME, "letters, digits, underscores, hyphens, dots and spaces", faults);
        for (EntityKind<?> other : EntityKind.ALL) {
            if (kind.sharesNamesWith(other)) {
                Predicate<Entity> isOther = found -> isNew || !isSame(found, entity);
                checkFree("id", entity.id(), catalog.find(other, entity.id()).filter(isOther), faults);
                if (!entity.name().equals(entity.id())) {
                    checkFree(
                            "name",
                            entity.name(),
                            catalog.find(other, entity.name()).filter(isOther),
                            faults);
                }
            }
        }
    }

    private static void checkForm(String place, String value, Pattern legal, String allowed, Faults faults) {
        if (value.isEmpty()) {
            faults.add(place, "must not be empty");
        } else if (value.length() > LONGEST) {
            faults.add(place, "must have at most %d characters, not %d".formatted(LONGEST, value.length()));
        } else if (!legal.matcher(value).matches()) {
            faults.add(place, "may hold " + allowed + " only" + Sent.not(value));
        }
    }

    private static void checkFree(String place, String value, Optional<? extends Entity> other, Faults faults) {
        other.ifPresent(found -> faults.add(
                place,
                "'%s' is taken by the %s '%s'"
                        .formatted(value, EntityKind.of((Entity) found).lowerCase(), found.id())));
    }

    private static boolean isSame(Entity one, Entity other) {
        return one.id().equals(other.id()) && EntityKind.of(one) == EntityKind.of(other);
    }
}
