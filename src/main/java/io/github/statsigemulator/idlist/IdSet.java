package io.github.statsigemulator.idlist;

import java.util.Arrays;
import java.util.Map;

/**
 * A set of 48-bit numbers that are spread evenly, as hashes are. It never changes: a change copies the few buckets it
 * touches. Numbers lie in sorted buckets by their leading bits, so that a million of them take 8 MB and one is found
 * in a handful of steps.
 */
final class IdSet {

    static final IdSet EMPTY = new IdSet(new long[1][0], 0);

    private static final int BITS = 48;
    private static final int CROWDED = 256;
    private static final int ROOMY = 128;

    private final long[][] buckets;
    private final int size;

    private IdSet(long[][] buckets, int size) {
        this.buckets = buckets;
        this.size = size;
    }

    int size() {
        return size;
    }

    boolean contains(long number) {
        return Arrays.binarySearch(buckets[bucketOf(number, buckets.length)], number) >= 0;
    }

    /** The set after each number of {@code changes} was added (true) or removed (false). */
    IdSet with(Map<Long, Boolean> changes) {
        long[] numbers =
                changes.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        long[][] changed = buckets.clone();
        int from = 0;
        while (from < numbers.length) {
            int bucket = bucketOf(numbers[from], changed.length);
            int to = from + 1;
            while (to < numbers.length && bucketOf(numbers[to], changed.length) == bucket) {
                to++;
            }
            changed[bucket] = merged(changed[bucket], Arrays.copyOfRange(numbers, from, to), changes);
            from = to;
        }
        return roomy(changed, sizeOf(changed));
    }

    private static int bucketOf(long number, int buckets) {
        return (int) ((number * buckets) >>> BITS);
    }

    private static int sizeOf(long[][] buckets) {
        return Arrays.stream(buckets).mapToInt(bucket -> bucket.length).sum();
    }

    private static long[] merged(long[] bucket, long[] numbers, Map<Long, Boolean> changes) {
        long[] merged = new long[bucket.length + numbers.length];
        int size = 0;
        int next = 0;
        for (long number : numbers) {
            while (next < bucket.length && bucket[next] < number) {
                merged[size++] = bucket[next++];
            }
            if (next < bucket.length && bucket[next] == number) {
                next++;
            }
            if (changes.getOrDefault(number, false)) {
                merged[size++] = number;
            }
        }
        System.arraycopy(bucket, next, merged, size, bucket.length - next);
        return Arrays.copyOf(merged, size + bucket.length - next);
    }

    private static IdSet roomy(long[][] buckets, int size) {
        if (size <= CROWDED * buckets.length) {
            return new IdSet(buckets, size);
        }
        int wanted = Integer.highestOneBit(size / ROOMY - 1) << 1;
        long[] numbers = Arrays.stream(buckets).flatMapToLong(Arrays::stream).toArray();
        long[][] roomy = new long[wanted][];
        int from = 0;
        for (int bucket = 0; bucket < wanted; bucket++) {
            int to = from;
            while (to < size && bucketOf(numbers[to], wanted) == bucket) {
                to++;
            }
            roomy[bucket] = Arrays.copyOfRange(numbers, from, to);
            from = to;
        }
        return new IdSet(roomy, size);
    }
}
