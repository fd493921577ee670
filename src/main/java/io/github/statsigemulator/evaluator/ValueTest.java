package io.github.statsigemulator.evaluator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second half of a condition, its operator and target: what a value must be like. Targets are read once, when a
 * test is built.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core, statsig-rust/src/evaluation/comparisons}.
 */
public sealed interface ValueTest {

    /** Whether the value is as the test wants it. */
    boolean accepts(Value value, IdLists idLists);

    /**
     * The test that an operator and its target make, or nothing if there is no such operator. A target of the wrong
     * kind makes a test that nothing passes.
     *
     * @param target a text, number, flag, list, map or null
     */
    static Optional<ValueTest> find(@Nullable String operator, @Nullable Object target) {
        return Operators.find(operator, target);
    }

    /** Never passes, because the target cannot be used. */
    record Never(String reason) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return false;
        }
    }

    /** The opposite of another test; it holds for missing values that the other refuses. */
    record Not(ValueTest test) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return !test.accepts(value, idLists);
        }
    }

    /** {@code gt}, {@code gte}, {@code lt}, {@code lte}: numbers, and texts that are numbers. */
    record Amount(Relation relation, double target) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            double number = value.number();
            return !Double.isNaN(number) && relation.holds(number < target ? -1 : number > target ? 1 : 0);
        }
    }

    /** The {@code version_…} operators; whatever has no text passes none of them. */
    record Release(Relation relation, Version target) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            Version version = value.version();
            return version != null && version.stands(relation, target);
        }
    }

    /** {@code before} and {@code after}, in epoch milliseconds. */
    record Moment(Relation relation, long target) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            Timestamp time = value.time();
            return time.isKnown() && relation.holds(Long.compare(time.milliseconds(), target));
        }
    }

    /** {@code on}: the same UTC day, counted from the epoch. */
    record Day(long day) implements ValueTest {

        private static final long MILLISECONDS = 86_400_000;

        static Day of(long time) {
            return new Day(time / MILLISECONDS);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            Timestamp time = value.time();
            return time.isKnown() && time.milliseconds() / MILLISECONDS == day;
        }
    }

    /** {@code any}: one of the texts, in any case; a missing value is the empty text. */
    record OneOf(Set<String> lowered) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return lowered.contains(value.lowered());
        }
    }

    /** {@code any_case_sensitive}. */
    record ExactlyOneOf(Set<String> texts) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return texts.contains(value.textOrEmpty());
        }
    }

    /** {@code str_starts_with_any}, in any case. */
    record StartsWith(List<String> lowered) implements ValueTest {

        public StartsWith {
            lowered = List.copyOf(lowered);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            String text = value.lowered();
            for (String wanted : lowered) {
                if (text.startsWith(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code str_ends_with_any}, in any case. */
    record EndsWith(List<String> lowered) implements ValueTest {

        public EndsWith {
            lowered = List.copyOf(lowered);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            String text = value.lowered();
            for (String wanted : lowered) {
                if (text.endsWith(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code str_contains_any}, in any case. */
    record Contains(List<String> lowered) implements ValueTest {

        public Contains {
            lowered = List.copyOf(lowered);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            String text = value.lowered();
            for (String wanted : lowered) {
                if (text.contains(wanted)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** {@code str_matches}: the pattern occurs somewhere in the text. */
    record Matches(SearchPattern pattern) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            String text = value.text();
            return text != null && pattern.occursIn(text);
        }
    }

    /** {@code eq} with a text; numbers and flags are equal to their texts. */
    record EqualsText(String text) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return text.equals(value.text());
        }
    }

    /** {@code eq} with a number; texts that are numbers are equal to it. */
    record EqualsNumber(double number) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return value.number() == number;
        }
    }

    /** {@code eq} with a flag. */
    record EqualsFlag(boolean flag) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            Boolean given = value.flag();
            return given != null && given == flag;
        }
    }

    /** {@code eq} with null: null or missing. */
    record IsNull() implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            return value.isNull();
        }
    }

    /** {@code eq} with a list: the same texts in the same places. */
    record EqualsList(List<String> texts) implements ValueTest {

        public EqualsList {
            texts = List.copyOf(texts);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            List<Value> elements = value.elements();
            return elements != null
                    && texts.equals(elements.stream().map(Value::text).toList());
        }
    }

    /** {@code eq} with a map: the same texts under the same keys. */
    record EqualsMap(Map<String, String> texts) implements ValueTest {

        public EqualsMap {
            texts = Map.copyOf(texts);
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            Map<?, ?> entries = value.entries();
            return entries != null && entries.size() == texts.size() && holdsAll(entries);
        }

        private boolean holdsAll(Map<?, ?> entries) {
            return texts.entrySet().stream()
                    .allMatch(wanted -> wanted.getValue()
                            .equals(Value.of(entries.get(wanted.getKey())).text()));
        }
    }

    /** {@code in_segment_list}: the value is a unit of a large list. */
    record InIdList(String list) implements ValueTest {
        @Override
        public boolean accepts(Value value, IdLists idLists) {
            String unitId = value.text();
            return unitId != null && idLists.contains(list, unitId);
        }
    }

    /** The {@code array_contains_…} operators: how many of the texts are elements; nothing but a list passes. */
    record Elements(Quantifier wanted, Set<String> texts) implements ValueTest {

        /** How many of the wanted texts must be elements. */
        public enum Quantifier {
            /** At least one. */
            ANY,
            /** Not one. */
            NONE,
            /** Every one. */
            ALL,
            /** At least one must be missing. */
            NOT_ALL
        }

        @Override
        public boolean accepts(Value value, IdLists idLists) {
            List<Value> elements = value.elements();
            return elements != null && isWanted(found(elements));
        }

        private long found(List<Value> elements) {
            return elements.stream()
                    .map(Value::text)
                    .distinct()
                    .filter(text -> text != null && texts.contains(text))
                    .count();
        }

        private boolean isWanted(long found) {
            return switch (wanted) {
                case ANY -> found > 0;
                case NONE -> found == 0;
                case ALL -> found == texts.size();
                case NOT_ALL -> found < texts.size();
            };
        }
    }
}
