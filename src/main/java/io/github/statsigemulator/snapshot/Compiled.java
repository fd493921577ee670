package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.spec.Compilation;
import io.github.statsigemulator.spec.RenderedSpec;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entity's spec in every form that is needed of it, beside what it was made of. It is kept while that holds. */
final class Compiled {

    private final Entity entity;
    private final SpecSource source;
    private final CatalogReferences.Answers references;
    private final Spec spec;
    private final Ruleset ruleset;
    private volatile @Nullable RenderedSpec rendered;

    private Compiled(Entity entity, SpecSource source, CatalogReferences.Answers references, Spec spec) {
        this.entity = entity;
        this.source = source;
        this.references = references;
        this.spec = spec;
        this.ruleset = Compilation.of(spec).ruleset();
    }

    /** Compiles an entity as it stands in a catalog. */
    static Compiled of(Entity entity, SpecSource source, Catalog catalog) {
        CatalogReferences references = new CatalogReferences(catalog);
        Spec spec = source.spec(references);
        return new Compiled(entity, source, references.answers(), spec);
    }

    Entity entity() {
        return entity;
    }

    /** Whether the same would come out of that source, as far as references do not mean something else now. */
    boolean isMadeOf(SpecSource other) {
        return source.equals(other);
    }

    /** Whether the entities that this one refers to are the same in that catalog. */
    boolean refersAlikeIn(Catalog catalog) {
        return references.holdIn(catalog);
    }

    /** What in the entity cannot be evaluated. */
    List<Fault> faults() {
        return source.faults();
    }

    Spec spec() {
        return spec;
    }

    Ruleset ruleset() {
        return ruleset;
    }

    /** The spec's part of documents; rendered when it is first asked for. */
    RenderedSpec rendered() {
        RenderedSpec present = rendered;
        if (present == null) {
            present = RenderedSpec.of(spec);
            rendered = present;
        }
        return present;
    }
}
