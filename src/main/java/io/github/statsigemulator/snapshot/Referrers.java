package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.sharing.SharingMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entities of a kind refer to others, by what they wrote.
 *
 * @param byWritten the ids of those who wrote an id or a name
 */
record Referrers(SharingMap<String, Set<String>> byWritten) {

    static final Referrers NONE = new Referrers(SharingMap.empty());

    /** The ids of those who wrote one of those ids and names. */
    Stream<String> of(Collection<String> written) {
        return written.stream().flatMap(each -> byWritten.getOrDefault(each, Set.of()).stream());
    }

    /** The referrers after entities of those ids have changed. */
    Referrers followedBy(Collection<String> ids, Map<String, Compiled> before, Map<String, Compiled> after) {
        Map<String, Set<String>> changed = new HashMap<>();
        for (String id : ids) {
            Set<String> former = written(before.get(id));
            Set<String> present = written(after.get(id));
            if (!former.equals(present)) {
                former.forEach(each -> opened(each, changed).remove(id));
                present.forEach(each -> opened(each, changed).add(id));
            }
        }
        return changed.isEmpty() ? this : with(changed);
    }

    private Set<String> opened(String written, Map<String, Set<String>> changed) {
        return changed.computeIfAbsent(written, closed -> new HashSet<>(byWritten.getOrDefault(closed, Set.of())));
    }

    private Referrers with(Map<String, Set<String>> changed) {
        List<String> unwritten = changed.keySet().stream()
                .filter(written -> changed.getOrDefault(written, Set.of()).isEmpty())
                .toList();
        return new Referrers(byWritten.with(changed).without(unwritten));
    }

    private static Set<String> written(@Nullable Compiled compiled) {
        return compiled == null ? Set.of() : compiled.references().written();
    }
}
