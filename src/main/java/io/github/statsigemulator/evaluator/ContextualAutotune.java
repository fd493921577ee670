package io.github.statsigemulator.evaluator;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An autotune that chooses a group by what is known of the user: the one with the best score, or, for a share of the
 * users, any. What Core leaves to chance is drawn from the unit here, so that the same user gets the same answer.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/cmab_evaluator.rs}.
 *
 * @param salt what units are drawn with
 * @param version its version, or null
 * @param sampleRate the share of units, 0 to 1, that explores
 * @param higherIsBetter whether the highest score is the best
 * @param targetingGate the gate that users must pass, or null
 * @param isTrained whether there are models at all; without, groups are of equal size
 * @param groups what to choose from
 * @param targetAppIds the target apps it is limited to; empty for all
 */
public record ContextualAutotune(
        String name,
        String salt,
        String idType,
        boolean isEnabled,
        @Nullable Long version,
        ReturnValue defaultValue,
        double sampleRate,
        boolean higherIsBetter,
        @Nullable String targetingGate,
        boolean isTrained,
        List<Group> groups,
        List<String> targetAppIds) {

    /** A group with its parameters and, once it is known, the model of its results. */
    public record Group(
            String id,
            String name,
            ReturnValue value,
            @Nullable Model model) {

        /** 0 where nothing is known. */
        private double score(User user) {
            return model == null || model.isEmpty() ? 0 : model.score(user);
        }

        /** Groups that are known less are explored more. */
        private double weight() {
            return 1.0 / ((model == null ? 0 : model.records) + 1);
        }
    }

    /**
     * What a group's results depend on.
     *
     * @param records how many results the model knows
     * @param numeric weights of attributes that are numbers
     * @param categorical weights of the texts that an attribute may be
     */
    public record Model(
            double alpha,
            double intercept,
            long records,
            Map<String, Double> numeric,
            Map<String, Map<String, Double>> categorical) {

        public Model {
            numeric = Map.copyOf(numeric);
            categorical = Map.copyOf(categorical);
        }

        private boolean isEmpty() {
            return numeric.isEmpty() && categorical.isEmpty();
        }

        private double score(User user) {
            double score = alpha + intercept;
            for (Map.Entry<String, Double> weight : numeric.entrySet()) {
                double number = user.field(Field.of(weight.getKey())).number();
                score += Double.isNaN(number) ? 0 : number * weight.getValue();
            }
            for (Map.Entry<String, Map<String, Double>> weights : categorical.entrySet()) {
                String text = user.field(Field.of(weights.getKey())).text();
                score += text == null ? 0 : weights.getValue().getOrDefault(text, 0.0);
            }
            return score;
        }
    }

    private static final String NOT_STARTED = "prestart";
    private static final String NOT_TARGETED = "inlineTargetingRules";
    private static final String EXPLORING = ":explore";
    private static final double ANY_SCORE = 0.0001;

    public ContextualAutotune {
        groups = List.copyOf(groups);
        targetAppIds = List.copyOf(targetAppIds);
    }

    /** What it chooses for the user of {@code context}. */
    Evaluation evaluate(EvaluationContext context) {
        if (!isEnabled || groups.isEmpty()) {
            return answer(context, NOT_STARTED, null);
        }
        if (targetingGate != null && !context.passesTargeting(targetingGate)) {
            return answer(context, NOT_TARGETED, null);
        }
        return chosen(context);
    }

    /** All groups, the best for the user of {@code context} first; none for those who get the default. */
    List<RankedGroup> ranked(EvaluationContext context) {
        if (!isEnabled || groups.isEmpty() || !meetsTargeting(context)) {
            return List.of();
        }
        if (!isTrained) {
            return shuffled(context, "");
        }
        return share(context) < sampleRate ? shuffled(context, EXPLORING) : byScore(context);
    }

    /** A gate that cannot be evaluated lets nobody pass. */
    private boolean meetsTargeting(EvaluationContext context) {
        try {
            return targetingGate == null || context.passesTargeting(targetingGate);
        } catch (UnsupportedException e) {
            return false;
        }
    }

    private List<RankedGroup> shuffled(EvaluationContext context, String suffix) {
        String unit = context.user().unitId(idType);
        return groups.stream()
                .sorted(Comparator.comparingDouble(group -> drawn(salt + EXPLORING + "." + group.id + "." + unit)))
                .map(group -> new RankedGroup(group, group.id + suffix, ANY_SCORE))
                .toList();
    }

    private List<RankedGroup> byScore(EvaluationContext context) {
        Comparator<RankedGroup> lowestFirst = Comparator.comparingDouble(RankedGroup::score);
        return groups.stream()
                .map(group -> new RankedGroup(group, group.id, group.score(context.user())))
                .sorted(higherIsBetter ? lowestFirst.reversed() : lowestFirst)
                .toList();
    }

    private double share(EvaluationContext context) {
        return drawn(salt + "." + context.user().unitId(idType));
    }

    private Evaluation chosen(EvaluationContext context) {
        double drawn = share(context);
        if (!isTrained) {
            return exploring(context, groups.get((int) (drawn * groups.size())));
        }
        if (drawn < sampleRate) {
            return exploring(context, leastKnown(chance(context)));
        }
        Group best = best(context);
        return answer(context, best.id, best);
    }

    private double chance(EvaluationContext context) {
        return drawn(salt + EXPLORING + "." + context.user().unitId(idType));
    }

    private static double drawn(String saltedId) {
        return (double) Bucketing.bucketOf(saltedId, Bucketing.ROLLOUT_BUCKETS) / Bucketing.ROLLOUT_BUCKETS;
    }

    private Group leastKnown(double chance) {
        double left = chance * groups.stream().mapToDouble(Group::weight).sum();
        for (Group group : groups) {
            left -= group.weight();
            if (left < 0) {
                return group;
            }
        }
        return groups.get(groups.size() - 1);
    }

    private Group best(EvaluationContext context) {
        Group best = null;
        double bestScore = 0;
        for (Group group : groups) {
            if (group.model == null || group.model.isEmpty()) {
                continue;
            }
            double score = group.model.score(context.user());
            if (best == null || (higherIsBetter ? score > bestScore : score < bestScore)) {
                best = group;
                bestScore = score;
            }
        }
        return best == null ? groups.get((int) (chance(context) * groups.size())) : best;
    }

    private Evaluation exploring(EvaluationContext context, Group group) {
        return answer(context, group.id + EXPLORING, group);
    }

    private Evaluation answer(EvaluationContext context, String ruleId, @Nullable Group group) {
        return Evaluation.of(this, ruleId, group, context.exposed());
    }
}
