package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.sharing.SharingMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Every entity of one kind in one catalog, compiled.
 *
 * @param all by the ids of the entities
 * @param referrers those of them that refer to others
 * @param fresh those that were compiled for this catalog
 * @param gone those that the catalog before had under an id that this one has not
 */
record Section(
        SharingMap<String, Compiled> all, Referrers referrers, Collection<Compiled> fresh, Collection<Compiled> gone) {

    static final Section EMPTY = new Section(SharingMap.empty(), Referrers.NONE, List.of(), List.of());

    /** The same in a catalog that changes nothing about it. */
    Section unchanged() {
        return isUnchanged() ? this : new Section(all, referrers, List.of(), List.of());
    }

    /**
     * The section of the next catalog.
     *
     * @param fresh what was compiled for it, by id
     * @param gone what it has no longer, by id
     */
    Section followedBy(Map<String, Compiled> fresh, Map<String, Compiled> gone) {
        SharingMap<String, Compiled> after = all.without(gone.keySet()).with(fresh);
        Referrers refer = referrers.followedBy(gone.keySet(), all, after).followedBy(fresh.keySet(), all, after);
        return new Section(after, refer, fresh.values(), gone.values());
    }

    /** What cannot be evaluated of the entity of that id. */
    List<Fault> faults(String id) {
        Compiled compiled = all.get(id);
        return compiled == null ? List.of() : compiled.faults();
    }

    boolean isUnchanged() {
        return fresh.isEmpty() && gone.isEmpty();
    }
}
