package io.github.statsigemulator.evaluator;

/** How a value must stand to a target. */
public enum Relation {
    /** Greater, or later. */
    ABOVE {
        @Override
        boolean holds(int order) {
            return order > 0;
        }
    },
    /** Greater or equal. */
    AT_LEAST {
        @Override
        boolean holds(int order) {
            return order >= 0;
        }
    },
    /** Less, or earlier. */
    BELOW {
        @Override
        boolean holds(int order) {
            return order < 0;
        }
    },
    /** Less or equal. */
    AT_MOST {
        @Override
        boolean holds(int order) {
            return order <= 0;
        }
    },
    /** Equal. */
    EQUAL {
        @Override
        boolean holds(int order) {
            return order == 0;
        }
    },
    /** Different. */
    DIFFERENT {
        @Override
        boolean holds(int order) {
            return order != 0;
        }
    };

    /** Whether a comparison of value and target, negative, zero or positive, is as it must be. */
    abstract boolean holds(int order);
}
