package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.spec.Spec;
import java.util.List;

/** An entity with all that goes into its spec: what is laid over it and what it is tied to. Equal sources, equal specs. */
interface SpecSource {

    Spec spec(References references);

    /** What in the entity cannot be evaluated. */
    default List<Fault> faults() {
        return List.of();
    }
}
