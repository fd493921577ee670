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
    private final Exposures exposures = new Exposures();
    private @Nullable Map<String, Consultation> consultations;
    private @Nullable Map<String, @Nullable String> groups;
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

    List<SecondaryExposure> exposed() {
        return exposures.all();
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

    /** A part of the environment, of which question and snapshot know the tier alone. */
    Value environment(Field field) {
        Value own = user().environment(field.name());
        if (own != null) {
            return own;
        }
        if (!field.lowered().equals(TIER)) {
            return Value.MISSING;
        }
        return Value.of(question.environment() == null ? snapshot.defaultEnvironment() : question.environment());
    }

    /** Answers for what is asked, also if something in it is unsupported. */
    Evaluation answer(Kind kind, String name) {
        try {
            return evaluate(kind, name);
        } catch (UnsupportedException e) {
            return Evaluation.unsupported(name, snapshot.find(kind, name), exposed(), e.getMessage());
        }
    }

    private Evaluation evaluate(Kind kind, String asked) {
        String name = resolved(kind, asked);
        ContextualAutotune autotune = kind == Kind.CONFIG ? snapshot.findAutotune(name) : null;
        Evaluation evaluation = autotune == null ? evaluate(snapshot.find(kind, name), name) : autotune.evaluate(this);
        return name.equals(asked) ? evaluation : evaluation.inPlaceOf(asked);
    }

    private Evaluation evaluate(@Nullable Ruleset ruleset, String name) {
        if (ruleset == null) {
            return Evaluation.unrecognized(name);
        }
        return ruleset.mergesParameters() ? merge(ruleset) : evaluate(ruleset);
    }

    /** By way of the experiment that a layer hands over to. */
    private Evaluation evaluate(Ruleset ruleset) {
        Decision decision = ruleset.decide(this);
        String experiment = snapshot.delegateOf(decision.rule());
        if (experiment == null) {
            return Evaluation.of(decision, exposed());
        }
        List<SecondaryExposure> undelegated = exposed();
        return delegated(experiment).inLayer(ruleset, experiment, undelegated);
    }

    private Evaluation merge(Ruleset layer) {
        ParameterMerge merge = new ParameterMerge(layer);
        List<SecondaryExposure> undelegated = new ArrayList<>();
        for (Rule rule : layer.rules()) {
            int before = exposures.size();
            boolean passes = rule.matches(this) && rule.isWithin(layer.salt(), user());
            undelegated.addAll(exposures.since(before));
            if (passes) {
                add(rule, merge);
            }
        }
        return merge.answer(exposed(), List.copyOf(undelegated));
    }

    private void add(Rule rule, ParameterMerge merge) {
        String experiment = snapshot.delegateOf(rule);
        if (experiment == null) {
            merge.add(rule);
        } else if (merge.isOpenForExperiment()) {
            merge.add(experiment, delegated(experiment));
        }
    }

    private Evaluation delegated(String experiment) {
        descend();
        Evaluation evaluation = evaluate(Kind.CONFIG, experiment);
        depth--;
        return evaluation;
    }

    private void descend() {
        if (depth == DEEPEST) {
            throw new UnsupportedException("Rules refer to each other more than %d deep.".formatted(DEEPEST));
        }
        depth++;
    }

    /** The name of what answers for {@code asked}, by way of the mappings that apply to the user. */
    private String resolved(Kind kind, String asked) {
        for (ConfigMapping mapping : snapshot.mappings(asked)) {
            if (applies(mapping, snapshot.find(kind, asked))) {
                descend();
                String name = resolved(kind, mapping.substitute());
                depth--;
                if (snapshot.has(kind, name)) {
                    return name;
                }
            }
        }
        return asked;
    }

    /** What the rules of a mapping consult is not exposed, and what they cannot evaluate makes them fail. */
    private boolean applies(ConfigMapping mapping, @Nullable Ruleset asked) {
        int exposed = exposures.size();
        int descended = depth;
        boolean applies = mapping.applies(this, asked == null ? "" : asked.salt());
        exposures.forgetSince(exposed);
        depth = descended;
        return applies;
    }

    /** Whether another gate passes; it is asked once, and exposed each time, other than what it consulted itself. */
    boolean passes(String gate) {
        Consultation consultation = consultation(gate);
        if (consultation.isExposed()) {
            exposures.add(consultation.exposure());
        }
        return consultation.passes();
    }

    /** The same of the gate that a {@link ContextualAutotune} is for, which is exposed whatever it is. */
    boolean passesTargeting(String gate) {
        Consultation consultation = consultation(gate);
        exposures.add(consultation.exposure());
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
            ask(first, snapshot.find(Kind.GATE, resolved(Kind.GATE, gate)));
            return first;
        }
        if (!known.isAnswered()) {
            throw new UnsupportedException("The gate '%s' consults itself.".formatted(gate));
        }
        return known;
    }

    private void ask(Consultation consultation, @Nullable Ruleset gate) {
        if (gate == null) {
            consultation.answer(false, "");
            return;
        }
        int before = exposures.size();
        try {
            descend();
            Decision decision = gate.decide(this);
            depth--;
            consultation.answer(decision.passes(), decision.ruleId());
        } catch (UnsupportedException e) {
            exposures.forgetSince(before);
            throw e;
        }
    }

    /** The user's group in an experiment, or null; that is a question of its own, with exposures of its own. */
    @Nullable
    String groupIn(String experiment) {
        if (groups == null) {
            groups = new HashMap<>();
        }
        if (!groups.containsKey(experiment)) {
            groups.put(experiment, null);
            groups.put(experiment, aside(groups).answer(Kind.CONFIG, experiment).groupName());
        }
        return groups.get(experiment);
    }

    private EvaluationContext aside(Map<String, @Nullable String> groups) {
        EvaluationContext aside = new EvaluationContext(snapshot, question);
        aside.groups = groups;
        aside.depth = depth;
        aside.descend();
        return aside;
    }
}
