package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that a project's entities are published under, in each map of a document. They hide what an imported
 * document says of the same ones.
 */
record OwnNames(Set<String> gates, Set<String> configs, Set<String> layers) {

    static OwnNames of(Map<EntityKind<?>, Section> sections) {
        return new OwnNames(
                names(ProjectSpecs.GATES, sections),
                names(ProjectSpecs.CONFIGS, sections),
                names(ProjectSpecs.LAYERS, sections));
    }

    private static Set<String> names(Set<Published> maps, Map<EntityKind<?>, Section> sections) {
        return EntityKind.ALL.stream()
                .filter(kind -> maps.contains(kind.published()))
                .flatMap(kind -> sections.getOrDefault(kind, Section.EMPTY).all().values().stream())
                .map(compiled -> compiled.forms().name())
                .collect(Collectors.toSet());
    }

    /** All of them: a config mapping does not say in which map the name is that it maps. */
    Set<String> all() {
        Set<String> all = new HashSet<>(gates);
        all.addAll(configs);
        all.addAll(layers);
        return all;
    }
}
