package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * References between the entities of one catalog. It remembers what it was asked, so that a spec can be kept for as long
 * as the answers stay the same.
 */
final class CatalogReferences implements References {

    private record Reference(EntityKind<?> kind, String written) {}

    private final Catalog catalog;
    private final Map<Reference, String> answers = new LinkedHashMap<>();

    CatalogReferences(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String id(EntityKind<?> kind, String written) {
        return answers.computeIfAbsent(new Reference(kind, written), asked -> id(catalog, asked));
    }

    /** The questions that were asked, and their answers. */
    Answers answers() {
        return new Answers(Map.copyOf(answers));
    }

    private static String id(Catalog catalog, Reference reference) {
        return catalog.find(reference.kind(), reference.written())
                .map(Entity::id)
                .orElse(reference.written());
    }

    /** Questions that were asked of a catalog. */
    static final class Answers {

        private final Map<Reference, String> answers;

        private Answers(Map<Reference, String> answers) {
            this.answers = answers;
        }

        /** The ids and names that were asked after. */
        Set<String> written() {
            return answers.keySet().stream().map(Reference::written).collect(Collectors.toUnmodifiableSet());
        }

        /** Whether each question has the same answer in that catalog. */
        boolean holdIn(Catalog catalog) {
            for (Map.Entry<Reference, String> answer : answers.entrySet()) {
                if (!id(catalog, answer.getKey()).equals(answer.getValue())) {
                    return false;
                }
            }
            return true;
        }
    }
}
