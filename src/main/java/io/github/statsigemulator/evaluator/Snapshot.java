package io.github.statsigemulator.evaluator;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, List<ConfigMapping>> mappings;
    private final Map<String, ContextualAutotune> autotunes;
    private final @Nullable String defaultEnvironment;

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
        this(gates, configs, layers, idLists, countries, Map.of(), Map.of(), null);
    }

    private Snapshot(
            Map<String, Ruleset> gates,
            Map<String, Ruleset> configs,
            Map<String, Ruleset> layers,
            IdLists idLists,
            Countries countries,
            Map<String, List<ConfigMapping>> mappings,
            Map<String, ContextualAutotune> autotunes,
            @Nullable String defaultEnvironment) {
        this.gates = gates;
        this.configs = configs;
        this.layers = layers;
        this.idLists = idLists;
        this.countries = countries;
        this.mappings = mappings;
        this.autotunes = autotunes;
        this.defaultEnvironment = defaultEnvironment;
    }

    /** The same, where other things may answer for some names; mappings of a name are tried in order. */
    public Snapshot withMappings(Map<String, List<ConfigMapping>> mappings) {
        return new Snapshot(gates, configs, layers, idLists, countries, mappings, autotunes, defaultEnvironment);
    }

    /** The same with contextual autotunes, which answer before a config of the same name. */
    public Snapshot withAutotunes(Map<String, ContextualAutotune> autotunes) {
        return new Snapshot(gates, configs, layers, idLists, countries, mappings, autotunes, defaultEnvironment);
    }

    /** The same with other rulesets, as one sees it who does not see all. */
    public Snapshot withRulesets(
            Map<String, Ruleset> gates, Map<String, Ruleset> configs, Map<String, Ruleset> layers) {
        return new Snapshot(gates, configs, layers, idLists, countries, mappings, autotunes, defaultEnvironment);
    }

    /** The same with that environment tier for users of whom nobody says one; null for none. */
    public Snapshot withDefaultEnvironment(@Nullable String tier) {
        return new Snapshot(gates, configs, layers, idLists, countries, mappings, autotunes, tier);
    }

    /** Answers for a gate, a holdout or a segment. */
    public Evaluation gate(String name, Question question) {
        return new EvaluationContext(this, question).answer(Kind.GATE, name);
    }

    /** Answers for a dynamic config, an experiment or an autotune. */
    public Evaluation config(String name, Question question) {
        return new EvaluationContext(this, question).answer(Kind.CONFIG, name);
    }

    /** Answers for a layer. */
    public Evaluation layer(String name, Question question) {
        return new EvaluationContext(this, question).answer(Kind.LAYER, name);
    }

    /**
     * The groups of a contextual autotune, the best for the user first; none if it has not started or the user misses
     * its targeting. Empty if there is no such autotune.
     */
    public Optional<List<RankedGroup>> ranked(String name, Question question) {
        return Optional.ofNullable(autotunes.get(name))
                .map(autotune -> autotune.ranked(new EvaluationContext(this, question)));
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

    /** Contextual autotunes, which no document has among its configs. */
    public Map<String, ContextualAutotune> autotunes() {
        return Collections.unmodifiableMap(autotunes);
    }

    /** The two-letter code of the country that an IP address comes from, or null. */
    public @Nullable String countryOf(String ip) {
        return countries.countryOf(ip);
    }

    /** The ruleset of that name, or null. */
    @Nullable
    Ruleset find(Kind kind, String name) {
        return switch (kind) {
            case GATE -> gates.get(name);
            case CONFIG -> configs.get(name);
            case LAYER -> layers.get(name);
        };
    }

    /** The contextual autotune of that name, or null. */
    @Nullable
    ContextualAutotune findAutotune(String name) {
        return autotunes.get(name);
    }

    /** Whether anything answers for that name. */
    boolean has(Kind kind, String name) {
        return find(kind, name) != null || (kind == Kind.CONFIG && autotunes.containsKey(name));
    }

    /** Whether anything may answer in place of something else, which may begin at some time. */
    public boolean hasMappings() {
        return !mappings.isEmpty();
    }

    /** What may answer for that name instead. */
    List<ConfigMapping> mappings(String name) {
        return mappings.isEmpty() ? List.of() : mappings.getOrDefault(name, List.of());
    }

    /** The experiment that a rule hands over to, or null if it decides itself. */
    @Nullable
    String delegateOf(@Nullable Rule rule) {
        String delegate = rule == null ? null : rule.configDelegate();
        return delegate != null && configs.containsKey(delegate) ? delegate : null;
    }

    /** The environment tier of users of whom nobody says one, or null. */
    @Nullable
    String defaultEnvironment() {
        return defaultEnvironment;
    }

    IdLists idLists() {
        return idLists;
    }

    Countries countries() {
        return countries;
    }
}
