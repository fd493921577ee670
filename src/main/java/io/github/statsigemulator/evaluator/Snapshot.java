package io.github.statsigemulator.evaluator;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a project publishes at one moment, ready to be asked. It never changes and may be asked by any number of
 * threads at a time; the maps it is built from must not change either.
 */
public final class Snapshot {

    private final Map<String, Ruleset> gates;
    private final Map<String, Ruleset> configs;
    private final Map<String, Ruleset> layers;
    private final IdLists idLists;
    private final Countries countries;

    /**
     * A snapshot of rulesets by their names.
     *
     * @param gates gates and holdouts, and segments under {@code segment:ID}
     * @param configs dynamic configs, experiments and autotunes
     * @param layers layers
     */
    public Snapshot(
            Map<String, Ruleset> gates,
            Map<String, Ruleset> configs,
            Map<String, Ruleset> layers,
            IdLists idLists,
            Countries countries) {
        this.gates = gates;
        this.configs = configs;
        this.layers = layers;
        this.idLists = idLists;
        this.countries = countries;
    }

    /** Answers for a gate, a holdout or a segment. */
    public Evaluation gate(String name, Question question) {
        return answer(name, gates.get(name), question);
    }

    /** Answers for a dynamic config, an experiment or an autotune. */
    public Evaluation config(String name, Question question) {
        return answer(name, configs.get(name), question);
    }

    /** Answers for a layer. */
    public Evaluation layer(String name, Question question) {
        return answer(name, layers.get(name), question);
    }

    private Evaluation answer(String name, @Nullable Ruleset ruleset, Question question) {
        if (ruleset == null) {
            return Evaluation.unrecognized(name);
        }
        return new EvaluationContext(this, question).answer(ruleset);
    }

    /** Gates and holdouts, and segments under {@code segment:ID}. */
    public Map<String, Ruleset> gates() {
        return Collections.unmodifiableMap(gates);
    }

    /** Dynamic configs, experiments and autotunes. */
    public Map<String, Ruleset> configs() {
        return Collections.unmodifiableMap(configs);
    }

    /** Layers. */
    public Map<String, Ruleset> layers() {
        return Collections.unmodifiableMap(layers);
    }

    /** The gate of that name, or null. */
    @Nullable
    Ruleset findGate(String name) {
        return gates.get(name);
    }

    /** The config of that name, or null. */
    @Nullable
    Ruleset findConfig(String name) {
        return configs.get(name);
    }

    /** The experiment that a rule hands over to, or null if it decides itself. */
    @Nullable
    Ruleset delegateOf(@Nullable Rule rule) {
        String delegate = rule == null ? null : rule.configDelegate();
        return delegate == null ? null : configs.get(delegate);
    }

    IdLists idLists() {
        return idLists;
    }

    Countries countries() {
        return countries;
    }
}
