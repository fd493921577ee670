package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question on its way through a snapshot: the user, and what has been found out so far. It lives as long as one
 * call and is never shared.
 */
public final class EvaluationContext {

    /** How deep rulesets may refer to each other, as in Core; what is deeper is unsupported. */
    static final int DEEPEST = 300;

    private static final String TIER = "tier";

    private final Snapshot snapshot;
    private final Question question;
    private @Nullable Map<String, Consultation> consultations;
    private @Nullable Map<String, @Nullable String> groups;
    private @Nullable List<SecondaryExposure> exposures;
    private int depth;

    EvaluationContext(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
    }

    User user() {
        return question.user();
    }

    Question question() {
        return question;
    }

    IdLists idLists() {
        return snapshot.idLists();
    }

    /** The user's field; a country that the user does not name is that of the IP address. */
    Value fieldOrCountry(Field field) {
        Value found = user().find(field);
        if (found != null) {
            return found;
        }
        String ip = field.name().equals(Field.COUNTRY.name())
                ? user().field(Field.IP).text()
                : null;
        return ip == null ? Value.MISSING : Value.of(snapshot.countries().countryOf(ip));
    }

    /** A part of the environment, of which the question knows the tier alone. */
    Value environment(Field field) {
        Value own = user().environment(field.name());
        if (own != null) {
            return own;
        }
        return field.lowered().equals(TIER) ? Value.of(question.environment()) : Value.MISSING;
    }

    /** Answers for one ruleset, also if something in it is unsupported. */
    Evaluation answer(Ruleset asked) {
        try {
            return evaluate(asked);
        } catch (UnsupportedException e) {
            return Evaluation.unsupported(asked, exposed(), e.getMessage());
        }
    }

    /** Answers for one ruleset, by way of the experiment that a layer hands over to. */
    private Evaluation evaluate(Ruleset asked) {
        if (asked.mergesParameters()) {
            return merge(asked);
        }
        Decision decision = asked.decide(this);
        Ruleset experiment = snapshot.delegateOf(decision.rule());
        if (experiment == null) {
            return Evaluation.of(decision, exposed());
        }
        List<SecondaryExposure> undelegated = exposed();
        return delegated(experiment).inLayer(asked, undelegated);
    }

    private Evaluation merge(Ruleset layer) {
        ParameterMerge merge = new ParameterMerge();
        List<SecondaryExposure> undelegated = new ArrayList<>();
        for (Rule rule : layer.rules()) {
            int before = exposureCount();
            boolean passes = rule.matches(this) && rule.isWithin(layer.salt(), user());
            undelegated.addAll(exposedSince(before));
            if (passes) {
                add(rule, merge);
            }
        }
        return merge.answer(layer, exposed(), List.copyOf(undelegated));
    }

    private void add(Rule rule, ParameterMerge merge) {
        Ruleset experiment = snapshot.delegateOf(rule);
        if (experiment == null) {
            merge.add(rule);
        } else if (merge.isOpenForExperiment()) {
            merge.add(delegated(experiment));
        }
    }

    private Evaluation delegated(Ruleset experiment) {
        descend();
        Evaluation evaluation = evaluate(experiment);
        depth--;
        return evaluation;
    }

    private Decision nested(Ruleset ruleset) {
        descend();
        Decision decision = ruleset.decide(this);
        depth--;
        return decision;
    }

    private void descend() {
        if (depth == DEEPEST) {
            throw new UnsupportedException("Rules refer to each other more than %d deep.".formatted(DEEPEST));
        }
        depth++;
    }

    /** Whether another gate passes; it is asked once for each name, and exposed each time. */
    boolean passes(String gate) {
        Consultation consultation = consultation(gate);
        if (consultation.isExposed()) {
            exposures().add(consultation.exposure());
        }
        return consultation.passes();
    }

    private Consultation consultation(String gate) {
        if (consultations == null) {
            consultations = new HashMap<>();
        }
        Consultation known = consultations.get(gate);
        if (known == null) {
            Consultation first = new Consultation(gate);
            consultations.put(gate, first);
            ask(first, snapshot.findGate(gate));
            return first;
        }
        if (!known.isAnswered()) {
            throw new UnsupportedException("The gate '%s' consults itself.".formatted(gate));
        }
        exposures().addAll(known.exposures());
        return known;
    }

    private void ask(Consultation consultation, @Nullable Ruleset gate) {
        if (gate == null) {
            consultation.answer(false, "", List.of());
            return;
        }
        int before = exposureCount();
        try {
            Decision decision = nested(gate);
            consultation.answer(decision.passes(), decision.ruleId(), exposedSince(before));
        } catch (UnsupportedException e) {
            forgetSince(before);
            throw e;
        }
    }

    /** The user's group in an experiment, or null; what the experiment consults is not exposed. */
    @Nullable
    String groupIn(String experiment) {
        if (groups == null) {
            groups = new HashMap<>();
        }
        if (!groups.containsKey(experiment)) {
            groups.put(experiment, null);
            groups.put(experiment, groupIn(snapshot.findConfig(experiment)));
        }
        return groups.get(experiment);
    }

    private @Nullable String groupIn(@Nullable Ruleset experiment) {
        if (experiment == null) {
            return null;
        }
        int before = exposureCount();
        Rule rule = nested(experiment).rule();
        forgetSince(before);
        return rule == null ? null : rule.groupName();
    }

    private List<SecondaryExposure> exposures() {
        if (exposures == null) {
            exposures = new ArrayList<>();
        }
        return exposures;
    }

    private int exposureCount() {
        return exposures == null ? 0 : exposures.size();
    }

    private List<SecondaryExposure> exposed() {
        return exposedSince(0);
    }

    private List<SecondaryExposure> exposedSince(int before) {
        return exposureCount() == before ? List.of() : List.copyOf(exposures().subList(before, exposureCount()));
    }

    private void forgetSince(int before) {
        if (exposureCount() > before) {
            exposures().subList(before, exposureCount()).clear();
        }
    }
}
