package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Salts and ids that nobody chooses. They are derived from what they belong to, never drawn: the same project, set up
 * anywhere, puts the same user in the same group. They look like those of the hosted service, where salts are UUIDs and
 * ids of rules and groups are 22 characters of base62.
 */
public final class DerivedIds {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** What the id of a layer begins with that an experiment has to itself. */
    public static final String IMPLICIT = "statsig::";

    private static final int LENGTH = 22;

    /** Stands between the parts that are hashed; no id or name has it. */
    private static final String BETWEEN = "\u0000";

    private DerivedIds() {}

    /**
     * What a spec's percentages and buckets are drawn with.
     *
     * @param shuffle how often the entity was reset or resalted; each time moves everybody
     */
    public static String salt(EntityKind<?> kind, String id, int shuffle) {
        return uuid("salt", kind.word(), id, Integer.toString(shuffle)).toString();
    }

    /** The layer that an experiment has to itself unless it is put in one; it is never published as a layer. */
    public static String implicitLayer(String experimentId) {
        return IMPLICIT + experimentId + "_layer";
    }

    /** What the buckets of a layer are drawn with, an implicit one's too. */
    public static String layerSalt(String layerId) {
        return salt(EntityKind.LAYER, layerId, 0);
    }

    /**
     * The id of a rule, group or variant when it is first stored; from then on it is kept.
     *
     * @param kind the kind of the entity that it belongs to
     * @param id the id of that entity
     * @param ordinal how many of that name stand before it in the entity
     */
    public static String ruleId(EntityKind<?> kind, String id, String ruleName, int ordinal) {
        return base62(uuid("rule", kind.word(), id, ruleName, Integer.toString(ordinal)));
    }

    /** The ids of an entity's rules, groups or variants, given their names in order. */
    public static List<String> ruleIds(EntityKind<?> kind, String id, List<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> ids = new ArrayList<>(names.size());
        for (String name : names) {
            ids.add(ruleId(kind, id, name, seen.merge(name, 1, Integer::sum) - 1));
        }
        return ids;
    }

    /** The id of the rule by which everything that a holdout holds refers to it, everywhere the same. */
    static String holdoutLink(String holdoutId) {
        return base62(uuid("holdoutLink", holdoutId));
    }

    /** The id of the one rule that a holdout has. */
    static String holdoutRule(String holdoutId) {
        return base62(uuid("holdoutRule", holdoutId));
    }

    private static UUID uuid(String... parts) {
        return UUID.nameUUIDFromBytes(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String base62(UUID uuid) {
        BigInteger rest = new BigInteger(uuid.toString().replace("-", ""), 16);
        char[] digits = new char[LENGTH];
        for (int place = LENGTH - 1; place >= 0; place--) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(DIGITS.length()));
            digits[place] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(digits);
    }
}
