package io.github.statsigemulator.spec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a spec, in the form of v2. The fields that every rule has are components; those that a rule may lack, and
 * those that this emulator does not know, are options.
 *
 * @param name often the id; what the hosted service shows
 * @param id what evaluations report as {@code rule_id}
 * @param passPercentage from 0 to 100; two decimals count
 * @param conditions all of them must hold; none means everyone
 * @param returnValue what the rule gives: a {@link Boolean} for gates, a {@link Map} for all others
 * @param idType the unit that the percentage is drawn by
 * @param options {@code salt}, {@code groupName}, {@code isExperimentGroup}, {@code configDelegate},
 *     {@code samplingRate} and any other, in document order; values as in {@link SpecCondition}
 */
public record SpecRule(
        String name,
        String id,
        BigDecimal passPercentage,
        List<SpecCondition> conditions,
        @Nullable Object returnValue,
        String idType,
        Map<String, @Nullable Object> options) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public SpecRule {
        passPercentage = Values.shortest(passPercentage);
        conditions = List.copyOf(conditions);
        returnValue = Values.copy(returnValue);
        options = Values.copy(options);
    }

    /** A rule of a gate that lets everyone pass who meets its conditions, drawn by {@code userID}, with an empty salt. */
    public static SpecRule pass(String id, SpecCondition... conditions) {
        return giving(id, true, conditions);
    }

    /** A rule of a gate that nobody passes who meets its conditions: a percentage of 0, as Statsig writes it. */
    public static SpecRule fail(String id, SpecCondition... conditions) {
        return pass(id, conditions).passPercentage(BigDecimal.ZERO);
    }

    /** A rule that gives that value to all who meet its conditions, drawn by {@code userID}, with an empty salt. */
    public static SpecRule giving(String id, Object returnValue, SpecCondition... conditions) {
        return new SpecRule(id, id, ALL, List.of(conditions), returnValue, "userID", Map.of("salt", ""));
    }

    /** With that name. */
    public SpecRule name(String name) {
        return new SpecRule(name, id, passPercentage, conditions, returnValue, idType, options);
    }

    /** With that share of users, from 0 to 100. */
    public SpecRule passPercentage(BigDecimal percentage) {
        return new SpecRule(name, id, percentage, conditions, returnValue, idType, options);
    }

    /** With exactly those conditions. */
    public SpecRule conditions(List<SpecCondition> conditions) {
        return new SpecRule(name, id, passPercentage, conditions, returnValue, idType, options);
    }

    /** With that value to give. */
    public SpecRule returnValue(@Nullable Object returnValue) {
        return new SpecRule(name, id, passPercentage, conditions, returnValue, idType, options);
    }

    /** Drawn by that unit. */
    public SpecRule idType(String idType) {
        return new SpecRule(name, id, passPercentage, conditions, returnValue, idType, options);
    }

    /** With that salt; null takes it away, and the id stands in for it. */
    public SpecRule salt(@Nullable String salt) {
        return option("salt", salt);
    }

    /** With that group name; null for none. */
    public SpecRule groupName(@Nullable String groupName) {
        return option("groupName", groupName);
    }

    /** Marked as a group of a running experiment. */
    public SpecRule experimentGroup() {
        return option("isExperimentGroup", true);
    }

    /** Handing its users on to that experiment; null for none. */
    public SpecRule configDelegate(@Nullable String experiment) {
        return option("configDelegate", experiment);
    }

    /** With that option; null takes it away. */
    public SpecRule option(String option, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(options);
        changed.remove(option);
        if (value != null) {
            changed.put(option, value);
        }
        return new SpecRule(name, id, passPercentage, conditions, returnValue, idType, changed);
    }

    /** What the percentage is salted with; null where the id stands in for it, which an empty salt does not. */
    public @Nullable String salt() {
        return Values.text(options.get("salt"));
    }

    /** The group of an experiment, or the title of a gate's rule; null for none. */
    public @Nullable String groupName() {
        return Values.text(options.get("groupName"));
    }

    /** Whether this is a group of a running experiment. */
    public boolean isExperimentGroup() {
        return Boolean.TRUE.equals(options.get("isExperimentGroup"));
    }

    /** The experiment that a rule of a layer hands its users on to, null for none. */
    public @Nullable String configDelegate() {
        return Values.text(options.get("configDelegate"));
    }
}
