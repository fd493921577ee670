package io.github.statsigemulator.evaluator;

import java.util.List;

/**
 * Says who gets another gate's, config's or layer's answer instead of the one asked for: everyone whom one of the rules
 * lets pass.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/evaluator.rs}.
 *
 * @param substitute the name of what answers instead; if nothing has it, the next mapping is tried
 * @param triggers tried in order
 */
public record ConfigMapping(String substitute, List<Trigger> triggers) {

    /**
     * A rule that holds from some time on.
     *
     * @param rule its value does not matter
     * @param start epoch milliseconds; 0 for always
     */
    public record Trigger(Rule rule, long start) {

        /** A rule that cannot be evaluated does not fire. */
        private boolean matches(EvaluationContext context) {
            try {
                return rule.matches(context);
            } catch (UnsupportedException e) {
                return false;
            }
        }

        private boolean fires(EvaluationContext context, String salt) {
            return start <= context.question().time() && matches(context) && rule.isWithin(salt, context.user());
        }
    }

    public ConfigMapping {
        triggers = List.copyOf(triggers);
    }

    /** Whether the user of {@code context} is meant; percentages are drawn with the salt of what was asked for. */
    boolean applies(EvaluationContext context, String salt) {
        for (Trigger trigger : triggers) {
            if (trigger.fires(context, salt)) {
                return true;
            }
        }
        return false;
    }
}
