package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.evaluator.ConfigMapping;
import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.spec.ConfigSpecs;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.store.ImportedDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The document that lies under a project's entities, compiled.
 *
 * @param document what it was made of; null for none
 * @param mappings what may answer in place of each name
 * @param autotunes contextual autotunes by name
 */
record Imported(
        @Nullable ImportedDocument document,
        ConfigSpecs specs,
        Map<String, SpecForms> gates,
        Map<String, SpecForms> configs,
        Map<String, SpecForms> layers,
        Map<String, List<ConfigMapping>> mappings,
        Map<String, ContextualAutotune> autotunes) {

    private static final String MAPPINGS = "overrides";
    private static final String AUTOTUNES = "cmab_configs";
    private static final String ID_LISTS = "id_lists";

    private static final ConfigSpecs NO_SPECS =
            new ConfigSpecs(0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    static final Imported NONE = new Imported(null, NO_SPECS, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

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
                document,
                specs,
                compiled(specs.gates()),
                compiled(specs.configs()),
                compiled(specs.layers()),
                specs.mappings(),
                specs.autotunes());
    }

    private static Map<String, SpecForms> compiled(Map<String, Spec> specs) {
        Map<String, SpecForms> compiled = new LinkedHashMap<>();
        specs.forEach((name, spec) -> compiled.put(name, new SpecForms(spec)));
        return compiled;
    }

    /** Whether it has something of the kind by that name. */
    boolean has(EntityKind<?> kind, String name) {
        return switch (kind.published()) {
            case GATES -> gates.containsKey(name);
            case SEGMENTS -> gates.containsKey(SpecRules.segment(name));
            case CONFIGS -> configs.containsKey(name) || autotunes.containsKey(name);
            case LAYERS -> layers.containsKey(name);
            default -> false;
        };
    }

    /** The id lists that it names; SDKs fetch them as files. */
    Set<String> idLists() {
        return specs.others().get(ID_LISTS) instanceof Map<?, ?> named
                ? named.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    /** The snapshot with what the document says besides its specs. */
    Snapshot complete(Snapshot snapshot, Supplier<OwnNames> own) {
        Snapshot complete = snapshot.withDefaultEnvironment(specs.defaultEnvironment());
        if (mappings.isEmpty() && autotunes.isEmpty()) {
            return complete;
        }
        OwnNames names = own.get();
        return complete.withMappings(without(names.all(), mappings)).withAutotunes(without(names.configs(), autotunes));
    }

    /** The top-level fields of the document besides its specs. */
    Map<String, @Nullable Object> others(OwnNames own) {
        Map<String, @Nullable Object> others = new LinkedHashMap<>(specs.others());
        others.computeIfPresent(MAPPINGS, (name, value) -> without(own.all(), (Map<?, ?>) value));
        others.computeIfPresent(AUTOTUNES, (name, value) -> without(own.configs(), (Map<?, ?>) value));
        return others;
    }

    private static <K, V> Map<K, V> without(Set<String> hidden, Map<K, V> all) {
        Map<K, V> shown = new LinkedHashMap<>(all);
        shown.keySet().removeAll(hidden);
        return shown;
    }

    /** What in the document cannot be evaluated, with its place. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        gates.values().forEach(spec -> faults.addAll(spec.faults("feature_gates")));
        configs.values().forEach(spec -> faults.addAll(spec.faults("dynamic_configs")));
        layers.values().forEach(spec -> faults.addAll(spec.faults("layer_configs")));
        return faults;
    }
}
