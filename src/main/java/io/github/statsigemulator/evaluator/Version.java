package io.github.statsigemulator.evaluator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A version such as {@code 1.2.3}; whatever follows the first hyphen is dropped, missing parts are 0.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/comparisons/compare_versions.rs}.
 */
public final class Version {

    /** Stands for a part that is not a whole number. */
    private static final long UNREADABLE = Long.MIN_VALUE;

    private final long[] parts;

    private Version(long[] parts) {
        this.parts = parts;
    }

    /** The version that a text is, however odd. */
    public static Version parse(String text) {
        int hyphen = text.indexOf('-');
        String release = hyphen < 0 ? text : text.substring(0, hyphen);
        String[] parts = release.split("\\.", -1);
        return new Version(Arrays.stream(parts).mapToLong(Version::number).toArray());
    }

    private static long number(String part) {
        Long number = Numbers.parseWhole(part.trim());
        return number == null ? UNREADABLE : number;
    }

    /** Whether this version stands so to a target; never if a part that is needed to tell is not a number. */
    boolean stands(Relation relation, Version target) {
        int longest = Math.max(parts.length, target.parts.length);
        for (int i = 0; i < longest; i++) {
            long own = part(i);
            long other = target.part(i);
            if (own == UNREADABLE || other == UNREADABLE) {
                return false;
            }
            if (own != other) {
                return relation.holds(Long.compare(own, other));
            }
        }
        return relation.holds(0);
    }

    private long part(int index) {
        return index < parts.length ? parts[index] : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && Arrays.equals(parts, version.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }

    @Override
    public String toString() {
        return Arrays.toString(parts);
    }
}
