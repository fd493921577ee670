package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version such as {@code 1.2.3}; whatever follows the first hyphen is dropped, missing parts are 0.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/comparisons/compare_versions.rs}.
 *
 * @param parts what stands between the dots; null where that is not a whole number
 */
public record Version(List<@Nullable Long> parts) {

    public Version {
        parts = Collections.unmodifiableList(new ArrayList<>(parts));
    }

    /** The version that a text is, however odd. */
    public static Version parse(String text) {
        int hyphen = text.indexOf('-');
        String release = hyphen < 0 ? text : text.substring(0, hyphen);
        List<@Nullable Long> parts = new ArrayList<>();
        for (String part : release.split("\\.", -1)) {
            parts.add(Numbers.parseWhole(part.trim()));
        }
        return new Version(parts);
    }

    /** Whether this version stands so to a target; never if a part that is needed to tell is not a number. */
    boolean stands(Relation relation, Version target) {
        int longest = Math.max(parts.size(), target.parts.size());
        for (int i = 0; i < longest; i++) {
            Long own = part(i);
            Long other = target.part(i);
            if (own == null || other == null) {
                return false;
            }
            if (!own.equals(other)) {
                return relation.holds(own.compareTo(other));
            }
        }
        return relation.holds(0);
    }

    private @Nullable Long part(int index) {
        return index < parts.size() ? parts.get(index) : (Long) 0L;
    }
}
