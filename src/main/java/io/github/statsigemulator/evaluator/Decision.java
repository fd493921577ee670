package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.Nullable;

/**
 * Which rule of a ruleset decides for a user.
 *
 * @param rule the rule whose conditions hold, or null if there is none
 * @param isWithin whether the user is within that rule's percentage
 */
record Decision(Ruleset ruleset, @Nullable Rule rule, boolean isWithin) {

    /** The rule's value within its percentage, else the default. */
    ReturnValue value() {
        return isWithin && rule != null ? rule.returnValue() : ruleset.defaultValue();
    }

    /** Whatever but false lets pass where a rule gives it; a default must be true. */
    boolean passes() {
        return isWithin ? !value().fails() : value().passes();
    }

    String ruleId() {
        if (rule != null) {
            return rule.id();
        }
        return ruleset.isEnabled() ? "default" : "disabled";
    }
}
