package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.spec.SpecCondition;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The thousand buckets that the users of a layer, and again those of an experiment, fall into. A layer gives each of its
 * experiments some of them; an experiment cuts its own into stretches, one for each group.
 */
final class Buckets {

    static final int ALL = 1000;

    /** A bucket that nobody falls into. */
    private static final Map<String, Boolean> NOBODY = Map.of("-1", true);

    private static final BigDecimal PER_PERCENT = BigDecimal.TEN;

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** How far from 100 percent sizes may add up and still fill everything: thirds are written 33.3. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    private Buckets() {}

    /** How many buckets a share in percent takes. */
    static int count(BigDecimal percent) {
        return percent.multiply(PER_PERCENT).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    /** The lowest buckets, as many as a share in percent takes. */
    static List<Integer> lowest(BigDecimal percent) {
        return IntStream.range(0, count(percent)).boxed().toList();
    }

    /**
     * The bucket that each stretch ends before.
     *
     * @param sizes in percent; when every one is null, all are equal
     */
    static List<Integer> bounds(List<@Nullable BigDecimal> sizes) {
        List<Integer> bounds = new ArrayList<>(sizes.size());
        boolean equal = sizes.stream().allMatch(size -> size == null);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < sizes.size(); i++) {
            BigDecimal size = sizes.get(i);
            sum = sum.add(size == null ? BigDecimal.ZERO : size);
            bounds.add(equal ? Math.round((float) ALL * (i + 1) / sizes.size()) : count(sum));
        }
        if (!bounds.isEmpty() && sum.subtract(FULL).abs().compareTo(TOLERANCE) <= 0) {
            bounds.set(bounds.size() - 1, ALL);
        }
        return bounds;
    }

    /** Whether the user's bucket lies before that bound. */
    static SpecCondition before(int bound, String salt, String idType) {
        return bucket("lt", bound, salt, idType);
    }

    /** Whether the user's bucket is one of those. */
    static SpecCondition among(List<Integer> buckets, String salt, String idType) {
        return buckets.size() == ALL
                ? SpecRules.everyone(idType).additional("salt", salt)
                : bucket("any", keyed(buckets), salt, idType);
    }

    /** Whether the user's bucket is none of those. */
    static SpecCondition notAmong(List<Integer> buckets, String salt, String idType) {
        return buckets.size() == ALL
                ? bucket("any", NOBODY, salt, idType)
                : bucket("none", keyed(buckets), salt, idType);
    }

    private static Map<String, Boolean> keyed(List<Integer> buckets) {
        if (buckets.isEmpty()) {
            return NOBODY;
        }
        Map<String, Boolean> keyed = new LinkedHashMap<>();
        buckets.forEach(bucket -> keyed.put(bucket.toString(), true));
        return keyed;
    }

    private static SpecCondition bucket(String operator, Object target, String salt, String idType) {
        return SpecRules.condition(
                "user_bucket", new ConditionType.Test(operator, target), null, Map.of("salt", salt), idType);
    }
}
