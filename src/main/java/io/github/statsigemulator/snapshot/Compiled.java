package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.store.Catalog;
import java.util.List;

/**
 * An entity's spec, beside what it was made of. It is kept for as long as that holds.
 *
 * @param references what names in the entity meant
 */
record Compiled(Entity entity, SpecSource source, CatalogReferences.Answers references, SpecForms forms) {

    /** Compiles an entity as it stands in a catalog. */
    static Compiled of(Entity entity, SpecSource source, Catalog catalog) {
        CatalogReferences references = new CatalogReferences(catalog);
        SpecForms forms = new SpecForms(source.spec(references));
        return new Compiled(entity, source, references.answers(), forms);
    }

    /** What in the entity cannot be evaluated. */
    List<Fault> faults() {
        return source.faults();
    }
}
