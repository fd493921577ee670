package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.spec.SpecCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Conditions as the Console API writes them, made conditions of a spec. The shapes are those of Statsig's own documents
 * (statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json).
 */
public final class ConditionTranslation {

    private ConditionTranslation() {}

    /**
     * The condition as a spec has it. A {@code javascript} condition is translated too, although no SDK evaluates it.
     *
     * @param idType the unit of the entity that the condition belongs to
     * @throws IllegalConditionException if its type, operator, target or field is not one that can be evaluated
     */
    public static SpecCondition translate(TargetingCondition condition, String idType) {
        return translate(condition, idType, References.AS_WRITTEN);
    }

    private static SpecCondition translate(TargetingCondition condition, String idType, References references) {
        ConditionType type = ConditionType.of(condition.type())
                .orElseThrow(() -> refused("type", condition.type(), ConditionType.words()));
        return type.spec(condition, idType, references, test(type, condition));
    }

    private static ConditionType.Test test(ConditionType type, TargetingCondition condition) {
        return switch (type.needs()) {
            case NOTHING -> ConditionType.Test.NONE;
            case REFERENCE -> new ConditionType.Test(null, TargetValue.text(condition.targetValue()));
            case OPERATOR, OPERATOR_AND_FIELD -> {
                Operator operator = operator(condition);
                yield new ConditionType.Test(operator.name(), operator.target(condition.targetValue()));
            }
        };
    }

    /** The condition as a spec has it, or one that every SDK gives up at, with the reason inside. */
    static SpecCondition translateOrGiveUp(TargetingCondition condition, String idType, References references) {
        try {
            return translate(condition, idType, references);
        } catch (IllegalConditionException illegal) {
            return SpecCondition.unsupported(illegal.fault().message()).idType(idType);
        }
    }

    /** All that cannot be evaluated in those rules, with places such as {@code rules[0].conditions[1].operator}. */
    public static List<Fault> faults(List<TargetingRule> rules) {
        List<Fault> faults = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            List<TargetingCondition> conditions = rules.get(r).conditions();
            for (int c = 0; c < conditions.size(); c++) {
                String place = "rules[" + r + "].conditions[" + c + "]";
                fault(conditions.get(c)).ifPresent(fault -> faults.add(fault.in(place)));
            }
        }
        return faults;
    }

    private static Optional<Fault> fault(TargetingCondition condition) {
        try {
            translate(condition, SpecRules.USER_ID);
            return Optional.empty();
        } catch (IllegalConditionException illegal) {
            return Optional.of(illegal.fault());
        }
    }

    private static Operator operator(TargetingCondition condition) {
        String operator = condition.operator();
        if (operator == null || operator.isEmpty()) {
            throw new IllegalConditionException(
                    "operator",
                    "operator is missing; a condition of the type '" + condition.type() + "' needs one of "
                            + Operator.words() + ".");
        }
        return Operator.of(operator).orElseThrow(() -> refused("operator", operator, Operator.words()));
    }

    private static IllegalConditionException refused(String property, String value, String allowed) {
        String problem = value.isEmpty() ? " is missing" : " '" + value + "' is not known";
        return new IllegalConditionException(property, property + problem + "; allowed are " + allowed + ".");
    }
}
