package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version such as {@code 1.2.3}; whatever follows the first hyphen is dropped, missing parts are 0.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/comparisons/compare_versions.rs}.
 *
 * @param parts the numbers between the dots
 */
public record Version(List<Long> parts) implements Comparable<Version> {

    public Version {
        parts = List.copyOf(parts);
    }

    /** The version that a text is, or null if a part of it is not a whole number. */
    public static @Nullable Version parse(String text) {
        int hyphen = text.indexOf('-');
        String release = hyphen < 0 ? text : text.substring(0, hyphen);
        List<Long> parts = new ArrayList<>();
        for (String part : release.split("\\.", -1)) {
            Long number = Numbers.parseWhole(part.trim());
            if (number == null) {
                return null;
            }
            parts.add(number);
        }
        return new Version(parts);
    }

    @Override
    public int compareTo(Version other) {
        int longest = Math.max(parts.size(), other.parts.size());
        for (int i = 0; i < longest; i++) {
            int order = Long.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private long part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }
}
