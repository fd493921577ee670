package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.store.ImportedDocument;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The document that lies under a project's entities, compiled.
 *
 * @param document what it was made of; null for none
 */
record Imported(
        @Nullable ImportedDocument document,
        ConfigSpecs specs,
        Map<String, SpecForms> gates,
        Map<String, SpecForms> configs,
        Map<String, SpecForms> layers) {

    private static final ConfigSpecs NO_SPECS =
            new ConfigSpecs(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static final Imported NONE = new Imported(null, NO_SPECS, Map.of(), Map.of(), Map.of());

    /** That document, compiled; this if it is the same one. */
    Imported or(@Nullable ImportedDocument present) {
        if (Objects.equals(present, document)) {
            return this;
        }
        return present == null ? NONE : of(present);
    }

    private static Imported of(ImportedDocument document) {
        ConfigSpecs specs = ConfigSpecs.read(document.text().getBytes(StandardCharsets.UTF_8));
        return new Imported(
                document, specs, compiled(specs.gates()), compiled(specs.configs()), compiled(specs.layers()));
    }

    private static Map<String, SpecForms> compiled(Map<String, Spec> specs) {
        Map<String, SpecForms> compiled = new LinkedHashMap<>();
        specs.forEach((name, spec) -> compiled.put(name, new SpecForms(spec)));
        return compiled;
    }
}
