package io.github.statsigemulator.sharing;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes. A change makes another map that shares with this one all that it left alone, so that it
 * costs about the same in a map of a hundred entries and in one of ten thousand, and what two of them do not share is
 * found without a look at the rest. Entries are in no order; neither keys nor values are null.
 *
 * <p>The entries are spread over a fixed number of parts by the hash codes of their keys; a change copies the part of
 * its key and the list of parts.
 *
 * @param <K> keys, with hash codes that spread
 */
public final class SharingMap<K, V> extends AbstractMap<K, V> {

    private static final int PARTS = 256;
    private static final SharingMap<?, ?> EMPTY =
            new SharingMap<>(Collections.nCopies(PARTS, Collections.emptyMap()), 0);

    private final Map<K, V>[] parts;
    private final int size;

    @SuppressWarnings("unchecked") // only arrays of maps are passed to the other constructor
    private SharingMap(List<Map<K, V>> parts, int size) {
        this(parts.toArray((Map<K, V>[]) new Map<?, ?>[0]), size);
    }

    private SharingMap(Map<K, V>[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    /** A map without entries. */
    @SuppressWarnings("unchecked") // there is nothing in it
    public static <K, V> SharingMap<K, V> empty() {
        return (SharingMap<K, V>) EMPTY;
    }

    /** A map of the same entries. */
    public static <K, V> SharingMap<K, V> of(Map<? extends K, ? extends V> entries) {
        return SharingMap.<K, V>empty().with(entries);
    }

    /** This map with the value for that key. */
    public SharingMap<K, V> with(K key, V value) {
        return with(Map.of(key, value));
    }

    /** This map with those entries. */
    public SharingMap<K, V> with(Map<? extends K, ? extends V> entries) {
        return changed(
                change -> entries.forEach((key, value) -> change.part(key).put(key, value)));
    }

    /** This map without the entry of that key, if there is one. */
    public SharingMap<K, V> without(K key) {
        return without(List.of(key));
    }

    /** This map without the entries of those keys. */
    public SharingMap<K, V> without(Collection<? extends K> keys) {
        return changed(change -> keys.forEach(key -> change.part(key).remove(key)));
    }

    /** This map with the value for that key, or without an entry for it if the value is null. */
    public SharingMap<K, V> changed(K key, @Nullable V value) {
        return value == null ? without(key) : with(key, value);
    }

    private SharingMap<K, V> changed(Consumer<Change> changes) {
        Change change = new Change();
        changes.accept(change);
        return change.result();
    }

    /**
     * The keys that have another value there than here, or a value on one side only.
     *
     * @param isSame whether two values count as one
     */
    public Set<K> differing(SharingMap<K, V> other, BiPredicate<? super V, ? super V> isSame) {
        Set<K> keys = new HashSet<>();
        for (int part = 0; part < PARTS; part++) {
            if (parts[part] != other.parts[part]) {
                addDiffering(keys, parts[part], other.parts[part], isSame);
                addDiffering(keys, other.parts[part], parts[part], isSame);
            }
        }
        return keys;
    }

    private static <K, V> void addDiffering(
            Set<K> keys, Map<K, V> part, Map<K, V> other, BiPredicate<? super V, ? super V> isSame) {
        part.forEach((key, value) -> {
            V counterpart = other.get(key);
            if (counterpart == null || !isSame.test(value, counterpart)) {
                keys.add(key);
            }
        });
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        return parts[place(key)].get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
    }

    /** By the high bits of a product, because the map within a part goes by the low ones of the hash code. */
    private static int place(@Nullable Object key) {
        int hash = Objects.hashCode(key) * 0x9E3779B9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(PARTS));
    }

    /** A change in the making: a part is copied when it is first touched. */
    private final class Change {

        private final Map<K, V>[] changed = parts.clone();

        Map<K, V> part(K key) {
            int place = place(key);
            if (changed[place] == parts[place]) {
                changed[place] = new HashMap<>(parts[place]);
            }
            return changed[place];
        }

        SharingMap<K, V> result() {
            int difference = 0;
            for (int place = 0; place < PARTS; place++) {
                difference += changed[place].size() - parts[place].size();
            }
            return new SharingMap<>(changed, size + difference);
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<K, V>> {

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            Stream<Map.Entry<K, V>> entries =
                    Arrays.stream(parts).flatMap(part -> Collections.unmodifiableMap(part).entrySet().stream());
            return entries.iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }
}
