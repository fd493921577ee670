package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one kind in a catalog, laid beside what was compiled of them before. Nearly always all but one are the
 * same objects at the same places, which one glance at each tells.
 */
final class Alignment {

    private final List<Entity> entities;
    private final List<@Nullable Compiled> former;
    private final List<Integer> touched = new ArrayList<>();
    private final Collection<Compiled> gone;
    private boolean namesMoved;

    Alignment(Collection<? extends Entity> catalog, Section before) {
        entities = new ArrayList<>(catalog.size());
        former = new ArrayList<>(catalog.size());
        int place = 0;
        Map<String, Compiled> byId = null;
        for (Entity entity : catalog) {
            Entity expected =
                    place < before.entities().size() ? before.entities().get(place) : null;
            if (byId == null && entity == expected) {
                former.add(before.all().get(place++));
            } else if (byId == null && expected != null && expected.id().equals(entity.id())) {
                touch(entity, before.all().get(place++));
            } else {
                byId = byId == null ? byId(before, place) : byId;
                touch(entity, byId.remove(entity.id()));
            }
            entities.add(entity);
        }
        gone = byId == null ? before.all().subList(place, before.all().size()) : byId.values();
        namesMoved |= !gone.isEmpty();
    }

    private void touch(Entity entity, @Nullable Compiled compiled) {
        if (compiled == null || compiled.entity() != entity) {
            touched.add(former.size());
            namesMoved |= compiled == null || !compiled.entity().name().equals(entity.name());
        }
        former.add(compiled);
    }

    private static Map<String, Compiled> byId(Section before, int from) {
        Map<String, Compiled> byId = new LinkedHashMap<>();
        for (Compiled compiled : before.all().subList(from, before.all().size())) {
            byId.put(compiled.entity().id(), compiled);
        }
        return byId;
    }

    List<Entity> entities() {
        return entities;
    }

    /** What was compiled of each entity's predecessor of the same id; null where there was none. */
    List<@Nullable Compiled> former() {
        return former;
    }

    /** The places of entities that are other objects than before. */
    List<Integer> touched() {
        return touched;
    }

    /** What was compiled of entities that the catalog no longer has. */
    Collection<Compiled> gone() {
        return gone;
    }

    /** Whether an entity came, went or was renamed, so that references to it may mean something else. */
    boolean namesMoved() {
        return namesMoved;
    }
}
