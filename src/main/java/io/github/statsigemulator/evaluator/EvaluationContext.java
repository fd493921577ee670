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
    private static final String SEGMENT = "segment:";
    private static final Consulted UNKNOWN = new Consulted(false, "", List.of());

    private final Snapshot snapshot;
    private final Question question;
    private final Map<String, @Nullable Consulted> consulted = new HashMap<>();
    private final Map<String, @Nullable String> groups = new HashMap<>();
    private final List<SecondaryExposure> exposures = new ArrayList<>();
    private int depth;

    EvaluationContext(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.question = question;
    }

    /** What a gate said when it was first consulted, and which gates it consulted itself. */
    record Consulted(boolean passes, String ruleId, List<SecondaryExposure> exposures) {}

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
        Decision decision = decide(asked);
        Ruleset experiment = experimentOf(decision.rule());
        if (experiment == null) {
            return Evaluation.of(decision, exposed());
        }
        List<SecondaryExposure> undelegated = exposed();
        return evaluate(experiment).inLayer(asked, undelegated);
    }

    private @Nullable Ruleset experimentOf(@Nullable Rule rule) {
        String delegate = rule == null ? null : rule.configDelegate();
        return delegate == null ? null : snapshot.configs().get(delegate);
    }

    private List<SecondaryExposure> exposed() {
        return List.copyOf(exposures);
    }

    /** Asks another gate, once for each name; the exposures are noted each time. */
    Consulted consult(String gate) {
        Consulted known = consulted.get(gate);
        if (known == null) {
            known = ask(gate);
        } else {
            exposures.addAll(known.exposures());
        }
        if (!known.ruleId().isEmpty() && !gate.startsWith(SEGMENT)) {
            exposures.add(new SecondaryExposure(gate, String.valueOf(known.passes()), known.ruleId()));
        }
        return known;
    }

    private Consulted ask(String gate) {
        if (consulted.containsKey(gate)) {
            throw new UnsupportedException("The gate '%s' consults itself.".formatted(gate));
        }
        consulted.put(gate, null);
        Ruleset ruleset = snapshot.gates().get(gate);
        Consulted answer = ruleset == null ? UNKNOWN : ask(ruleset);
        consulted.put(gate, answer);
        return answer;
    }

    private Consulted ask(Ruleset gate) {
        int before = exposures.size();
        Decision decision = decide(gate);
        List<SecondaryExposure> own = List.copyOf(exposures.subList(before, exposures.size()));
        return new Consulted(decision.passes(), decision.ruleId(), own);
    }

    private Decision decide(Ruleset ruleset) {
        if (depth > DEEPEST) {
            throw new UnsupportedException("Rules refer to each other more than %d deep.".formatted(DEEPEST));
        }
        depth++;
        Decision decision = ruleset.decide(this);
        depth--;
        return decision;
    }

    /** The user's group in an experiment, or null; what the experiment consults is not exposed. */
    @Nullable
    String groupIn(String experiment) {
        if (groups.containsKey(experiment)) {
            return groups.get(experiment);
        }
        Ruleset ruleset = snapshot.configs().get(experiment);
        groups.put(experiment, null);
        String group = ruleset == null ? null : askQuietly(ruleset);
        groups.put(experiment, group);
        return group;
    }

    private @Nullable String askQuietly(Ruleset experiment) {
        int before = exposures.size();
        Rule rule = decide(experiment).rule();
        exposures.subList(before, exposures.size()).clear();
        return rule == null ? null : rule.groupName();
    }
}
