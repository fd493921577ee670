package io.github.statsigemulator.evaluator;

import static java.util.Map.entry;

import io.github.statsigemulator.evaluator.ValueTest.Elements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The table of operators: each makes a test of its target. */
final class Operators {

    private static final Map<String, Function<Target, ValueTest>> TABLE = Map.ofEntries(
            entry("gt", amount(Relation.ABOVE)),
            entry("gte", amount(Relation.AT_LEAST)),
            entry("lt", amount(Relation.BELOW)),
            entry("lte", amount(Relation.AT_MOST)),
            entry("version_gt", release(Relation.ABOVE)),
            entry("version_gte", release(Relation.AT_LEAST)),
            entry("version_lt", release(Relation.BELOW)),
            entry("version_lte", release(Relation.AT_MOST)),
            entry("version_eq", release(Relation.EQUAL)),
            entry("version_neq", release(Relation.DIFFERENT)),
            entry("any", Operators::any),
            entry("none", noneOf(Operators::any)),
            entry("any_case_sensitive", texts(elements -> new ValueTest.ExactlyOneOf(Set.copyOf(elements)))),
            entry("none_case_sensitive", noneOf(texts(elements -> new ValueTest.ExactlyOneOf(Set.copyOf(elements))))),
            entry("str_starts_with_any", lowered(ValueTest.StartsWith::new)),
            entry("str_ends_with_any", lowered(ValueTest.EndsWith::new)),
            entry("str_contains_any", lowered(ValueTest.Contains::new)),
            entry("str_contains_none", noneOf(lowered(ValueTest.Contains::new))),
            entry("str_matches", Operators::matches),
            entry("eq", Operators::equal),
            entry("neq", not(Operators::equal)),
            entry("before", moment(Relation.BELOW)),
            entry("after", moment(Relation.ABOVE)),
            entry("on", Operators::day),
            entry("in_segment_list", Operators::idList),
            entry("not_in_segment_list", not(Operators::idList)),
            entry("array_contains_any", elements(Elements.Quantifier.ANY)),
            entry("array_contains_none", elements(Elements.Quantifier.NONE)),
            entry("array_contains_all", elements(Elements.Quantifier.ALL)),
            entry("not_array_contains_all", elements(Elements.Quantifier.NOT_ALL)));

    private Operators() {}

    static Optional<ValueTest> find(@Nullable String operator, @Nullable Object target) {
        Function<Target, ValueTest> factory = operator == null ? null : TABLE.get(operator);
        return factory == null ? Optional.empty() : Optional.of(factory.apply(new Target(target)));
    }

    private static Function<Target, ValueTest> not(Function<Target, ValueTest> factory) {
        return target -> new ValueTest.Not(factory.apply(target));
    }

    /** The opposite, but that nothing passes it either if the target is no list. */
    private static Function<Target, ValueTest> noneOf(Function<Target, ValueTest> factory) {
        return target -> {
            ValueTest test = factory.apply(target);
            return test instanceof ValueTest.Never ? test : new ValueTest.Not(test);
        };
    }

    private static Function<Target, ValueTest> amount(Relation relation) {
        return target -> Double.isNaN(target.number())
                ? never("a number", target)
                : new ValueTest.Amount(relation, target.number());
    }

    private static Function<Target, ValueTest> release(Relation relation) {
        return target -> {
            String version = target.text();
            return version == null
                    ? never("a version", target)
                    : new ValueTest.Release(relation, Version.parse(version));
        };
    }

    private static Function<Target, ValueTest> moment(Relation relation) {
        return target -> {
            Long time = target.time();
            return time == null ? never("a time", target) : new ValueTest.Moment(relation, time);
        };
    }

    private static ValueTest day(Target target) {
        Long time = target.time();
        return time == null ? never("a time", target) : ValueTest.Day.of(time);
    }

    private static ValueTest any(Target target) {
        Set<String> keys = target.keys();
        return keys == null
                ? lowered(elements -> new ValueTest.OneOf(Set.copyOf(elements))).apply(target)
                : new ValueTest.OneOf(Set.copyOf(keys));
    }

    private static Function<Target, ValueTest> lowered(Function<List<String>, ValueTest> factory) {
        return target -> {
            Map<String, String> elements = target.elements();
            return elements == null ? never("a list", target) : factory.apply(List.copyOf(elements.keySet()));
        };
    }

    private static Function<Target, ValueTest> texts(Function<Collection<String>, ValueTest> factory) {
        return target -> {
            Map<String, String> elements = target.elements();
            return elements == null ? never("a list", target) : factory.apply(elements.values());
        };
    }

    private static Function<Target, ValueTest> elements(Elements.Quantifier wanted) {
        return texts(elements -> new Elements(wanted, Set.copyOf(elements)));
    }

    private static ValueTest matches(Target target) {
        try {
            String pattern = target.text();
            return pattern == null ? never("a pattern", target) : new ValueTest.Matches(SearchPattern.compile(pattern));
        } catch (PatternSyntaxException e) {
            return new ValueTest.Never("The pattern is broken: " + e.getDescription() + ".");
        }
    }

    private static ValueTest idList(Target target) {
        String list = target.text();
        return list == null ? never("the name of a list", target) : new ValueTest.InIdList(list);
    }

    private static ValueTest equal(Target target) {
        if (target.raw() instanceof Boolean flag) {
            return new ValueTest.EqualsFlag(flag);
        }
        if (target.raw() instanceof Number number) {
            return new ValueTest.EqualsNumber(number.doubleValue());
        }
        if (target.raw() instanceof String text) {
            return new ValueTest.EqualsText(text);
        }
        return equalWhole(target);
    }

    private static ValueTest equalWhole(Target target) {
        List<String> places = target.places();
        if (places != null) {
            return new ValueTest.EqualsList(places);
        }
        Map<String, String> entries = target.entries();
        return entries == null ? new ValueTest.IsNull() : new ValueTest.EqualsMap(entries);
    }

    private static ValueTest never(String wanted, Target target) {
        return new ValueTest.Never("The target is not %s: %s.".formatted(wanted, JsonText.json(target.raw())));
    }
}
