package io.github.statsigemulator.spec;

import io.github.statsigemulator.evaluator.ConfigMapping;
import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.evaluator.IdLists;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A whole config-specs document: what a server SDK downloads and evaluates.
 *
 * @param time when the project last changed, in milliseconds since 1970; SDKs ignore a document older than theirs
 * @param gates gates, segments ({@code segment:ID}) and holdouts by name
 * @param configs dynamic configs, experiments and autotunes by name
 * @param layers layers by name
 * @param experimentToLayer the layer of each experiment that lives in one
 * @param overrideRules the rules that config mappings ({@code overrides}) refer to, by name
 * @param others every other top-level field, in document order; values as in {@link SpecCondition}
 */
public record ConfigSpecs(
        long time,
        Map<String, Spec> gates,
        Map<String, Spec> configs,
        Map<String, Spec> layers,
        Map<String, String> experimentToLayer,
        Map<String, SpecRule> overrideRules,
        Map<String, @Nullable Object> others) {

    public ConfigSpecs {
        gates = ordered(gates);
        configs = ordered(configs);
        layers = ordered(layers);
        experimentToLayer = ordered(experimentToLayer);
        overrideRules = ordered(overrideRules);
        others = Values.copy(others);
    }

    /**
     * Reads a document of either format; which one shows in {@code feature_gates}.
     *
     * @param json the document in UTF-8
     * @throws MalformedDocumentException if it is not such a document, naming the place; a condition that cannot be
     *     understood costs no more than an answer from the specs that have it
     */
    public static ConfigSpecs read(byte[] json) {
        return DocumentReader.read(json);
    }

    /** The document as JSON in UTF-8; the same specs give the same bytes. */
    public byte[] bytes(Format format) {
        return Assembly.of(this).bytes(format);
    }

    /** What may answer in place of each name, in the order in which it is tried. */
    public Map<String, List<ConfigMapping>> mappings() {
        return new MappingReader(overrideRules).read(Node.of(others));
    }

    /** The contextual autotunes by name. */
    public Map<String, ContextualAutotune> autotunes() {
        return AutotuneReader.read(Node.of(others));
    }

    /** The environment tier of users who name none, null where nothing is said. */
    public @Nullable String defaultEnvironment() {
        return Values.text(others.get("default_environment"));
    }

    /**
     * The document in the form that is evaluated.
     *
     * @param idLists the lists of unit ids that segments refer to
     * @param countries finds the country of an IP address
     */
    public Snapshot compile(IdLists idLists, Countries countries) {
        return new Snapshot(compiled(gates), compiled(configs), compiled(layers), idLists, countries)
                .withMappings(mappings())
                .withAutotunes(autotunes())
                .withDefaultEnvironment(defaultEnvironment());
    }

    private static Map<String, Ruleset> compiled(Map<String, Spec> specs) {
        Map<String, Ruleset> rulesets = new LinkedHashMap<>();
        specs.forEach((name, spec) -> rulesets.put(name, Compilation.of(spec).ruleset()));
        return rulesets;
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
