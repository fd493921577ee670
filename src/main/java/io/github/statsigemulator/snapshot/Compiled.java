package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.spec.Compilation;
import io.github.statsigemulator.spec.RenderedSpec;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One spec in every form that is needed of it, beside what it was made of. It is made once, and kept while that holds. */
final class Compiled {

    private final SpecSource source;
    private final CatalogReferences.Answers references;
    private final Spec spec;
    private final Ruleset ruleset;
    private volatile @Nullable RenderedSpec rendered;

    private Compiled(SpecSource source, CatalogReferences.Answers references, Spec spec) {
        this.source = source;
        this.references = references;
        this.spec = spec;
        this.ruleset = Compilation.of(spec).ruleset();
    }

    static Compiled of(SpecSource source, Catalog catalog) {
        CatalogReferences references = new CatalogReferences(catalog);
        Spec spec = source.spec(references);
        return new Compiled(source, references.answers(), spec);
    }

    /** Whether the same would come out if that source were compiled in that catalog. */
    boolean isStill(SpecSource other, Catalog catalog) {
        return source.equals(other) && references.holdIn(catalog);
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
