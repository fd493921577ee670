package io.github.statsigemulator.evaluator;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Draws units into buckets: the same text always falls into the same one.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs} and {@code src/hashing}.
 */
public final class Bucketing {

    /** How many buckets pass percentages are drawn from: one for each hundredth of a percent. */
    public static final int ROLLOUT_BUCKETS = 10_000;

    /** How many buckets the groups of an experiment and the experiments of a layer share. */
    public static final int GROUP_BUCKETS = 1_000;

    private Bucketing() {}

    /** The bucket of a salted unit id, from 0 to {@code buckets - 1}. */
    public static int bucketOf(String saltedId, int buckets) {
        return (int) Long.remainderUnsigned(hash(saltedId), buckets);
    }

    /** The first eight bytes of the SHA-256 of the UTF-8 text; unsigned. */
    public static long hash(String saltedId) {
        byte[] digest = Sha256.digest(saltedId.getBytes(UTF_8));
        long hash = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            hash = hash << Byte.SIZE | (digest[i] & 0xFF);
        }
        return hash;
    }

    /** Whether the unit is among the first {@code percentage} (0 to 100) of those drawn with these salts. */
    public static boolean isWithin(double percentage, String specSalt, String ruleSalt, String unitId) {
        return bucketOf(specSalt + "." + ruleSalt + "." + unitId, ROLLOUT_BUCKETS) < percentage * 100;
    }
}
