package io.github.statsigemulator.evaluator;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question about one gate, config or layer.
 *
 * @param name the name that was asked for
 * @param passes the gate's value; for a config whether a rule decided
 * @param value what the deciding rule or the default gives
 * @param ruleId the deciding rule; {@code default} or {@code disabled} if none did, empty if there is no answer
 * @param groupName the deciding rule's group, or null
 * @param idType the unit that the ruleset is about; empty if there is no answer
 * @param secondaryExposures the gates that were consulted, repeated ones included
 * @param undelegatedSecondaryExposures those consulted before a layer handed over to an experiment; else all
 * @param configDelegate the experiment a layer handed over to, or null
 * @param explicitParameters the parameters that the experiment sets itself, or null if nothing is said
 * @param isExperimentGroup whether the deciding rule is a group of a running experiment
 * @param isExperimentActive whether the experiment runs
 * @param isInLayer whether the experiment shares a layer
 * @param version the ruleset's version, or null
 * @param parameterRuleIds which rule gave each parameter, for layers evaluated parameter by parameter; else empty
 * @param overrideConfigName the config that answered in place of the one asked for, or null
 * @param outcome whether there is an answer
 * @param reason why something is unsupported, or null
 */
public record Evaluation(
        String name,
        boolean passes,
        ReturnValue value,
        String ruleId,
        @Nullable String groupName,
        String idType,
        List<SecondaryExposure> secondaryExposures,
        List<SecondaryExposure> undelegatedSecondaryExposures,
        @Nullable String configDelegate,
        @Nullable List<String> explicitParameters,
        boolean isExperimentGroup,
        boolean isExperimentActive,
        boolean isInLayer,
        @Nullable Long version,
        Map<String, String> parameterRuleIds,
        @Nullable String overrideConfigName,
        Outcome outcome,
        @Nullable String reason) {

    /** Whether a question could be answered. */
    public enum Outcome {
        /** There is a ruleset, and it was evaluated. */
        RECOGNIZED,
        /** Nothing of that name exists. */
        UNRECOGNIZED,
        /** The ruleset holds something that cannot be evaluated. */
        UNSUPPORTED
    }

    /** The consulted gates without repetitions, in the order of their first appearance, as clients get them. */
    public List<SecondaryExposure> distinctSecondaryExposures() {
        return List.copyOf(new LinkedHashSet<>(secondaryExposures));
    }

    /** {@link #undelegatedSecondaryExposures} without repetitions. */
    public List<SecondaryExposure> distinctUndelegatedSecondaryExposures() {
        return List.copyOf(new LinkedHashSet<>(undelegatedSecondaryExposures));
    }

    /** There is no such gate, config or layer. */
    static Evaluation unrecognized(String name) {
        return unanswered(name, "", null, List.of(), Outcome.UNRECOGNIZED, null);
    }

    /** A ruleset that stopped at something unsupported, after having consulted some gates. */
    static Evaluation unsupported(
            String name, @Nullable Ruleset ruleset, List<SecondaryExposure> exposures, @Nullable String reason) {
        String idType = ruleset == null ? "" : ruleset.idType();
        Long version = ruleset == null ? null : ruleset.version();
        return unanswered(name, idType, version, exposures, Outcome.UNSUPPORTED, reason);
    }

    private static Evaluation unanswered(
            String name,
            String idType,
            @Nullable Long version,
            List<SecondaryExposure> exposures,
            Outcome outcome,
            @Nullable String reason) {
        return new Evaluation(
                name,
                false,
                ReturnValue.EMPTY,
                "",
                null,
                idType,
                exposures,
                exposures,
                null,
                null,
                false,
                false,
                false,
                version,
                Map.of(),
                null,
                outcome,
                reason);
    }

    static Evaluation of(Decision decision, List<SecondaryExposure> exposures) {
        Ruleset ruleset = decision.ruleset();
        Rule rule = decision.rule();
        return new Evaluation(
                ruleset.name(),
                decision.passes(),
                decision.value(),
                decision.ruleId(),
                rule == null ? null : rule.groupName(),
                ruleset.idType(),
                exposures,
                exposures,
                null,
                ruleset.explicitParameters(),
                rule != null && rule.isExperimentGroup(),
                ruleset.isActive(),
                ruleset.hasSharedParams(),
                ruleset.version(),
                Map.of(),
                null,
                Outcome.RECOGNIZED,
                null);
    }

    /** What an autotune has chosen; no group if it gives its default. */
    static Evaluation of(
            ContextualAutotune autotune,
            String ruleId,
            ContextualAutotune.@Nullable Group group,
            List<SecondaryExposure> exposures) {
        return new Evaluation(
                autotune.name(),
                group != null,
                group == null ? autotune.defaultValue() : group.value(),
                ruleId,
                group == null ? null : group.name(),
                autotune.idType(),
                exposures,
                exposures,
                null,
                null,
                false,
                autotune.isEnabled(),
                false,
                autotune.version(),
                Map.of(),
                null,
                Outcome.RECOGNIZED,
                null);
    }

    /** This experiment's answer as that of the layer which handed over to it after {@code undelegated} exposures. */
    Evaluation inLayer(Ruleset layer, String experiment, List<SecondaryExposure> undelegated) {
        return new Evaluation(
                layer.name(),
                passes,
                value,
                ruleId,
                groupName,
                layer.idType(),
                secondaryExposures,
                undelegated,
                experiment,
                explicitParameters,
                isExperimentGroup,
                isExperimentActive,
                isInLayer,
                layer.version() == null ? version : layer.version(),
                parameterRuleIds,
                overrideConfigName,
                outcome,
                reason);
    }

    /** This layer's answer with parameters that several rules have given. */
    Evaluation merged(
            ReturnValue merged,
            boolean hasPassed,
            List<SecondaryExposure> all,
            List<SecondaryExposure> undelegated,
            Map<String, String> ruleIds) {
        return new Evaluation(
                name,
                hasPassed,
                merged,
                ruleId,
                groupName,
                idType,
                all,
                undelegated,
                configDelegate,
                explicitParameters,
                isExperimentGroup,
                isExperimentActive,
                isInLayer,
                version,
                ruleIds,
                overrideConfigName,
                outcome,
                reason);
    }

    /** This answer as that of what was asked for under another name. */
    Evaluation inPlaceOf(String asked) {
        return new Evaluation(
                asked,
                passes,
                value,
                ruleId,
                groupName,
                idType,
                secondaryExposures,
                undelegatedSecondaryExposures,
                configDelegate,
                explicitParameters,
                isExperimentGroup,
                isExperimentActive,
                isInLayer,
                version,
                parameterRuleIds,
                name,
                outcome,
                reason);
    }
}
