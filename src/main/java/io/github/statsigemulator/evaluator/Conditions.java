package io.github.statsigemulator.evaluator;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/** The conditions of one rule in their order; all must hold. Like other lists, it is equal to one with equal elements. */
public final class Conditions extends AbstractList<Condition> implements RandomAccess {

    private final Condition[] inOrder;
    private final boolean areSilent;

    private Conditions(List<Condition> conditions) {
        inOrder = conditions.toArray(Condition[]::new);
        areSilent = Arrays.stream(inOrder).allMatch(Condition::isSilent);
    }

    /** A copy of a list. */
    public static Conditions of(List<Condition> conditions) {
        return conditions instanceof Conditions same ? same : new Conditions(conditions);
    }

    /**
     * Whether all hold. After one has failed the others are asked nevertheless if that can be noticed, because failed
     * rules expose the gates that they consult, too.
     */
    boolean match(EvaluationContext context) {
        boolean allMatch = true;
        for (Condition condition : inOrder) {
            allMatch &= condition.matches(context);
            if (areSilent && !allMatch) {
                return false;
            }
        }
        return allMatch;
    }

    @Override
    public Condition get(int index) {
        return inOrder[index];
    }

    @Override
    public int size() {
        return inOrder.length;
    }
}
