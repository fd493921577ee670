package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.spec.Compilation;
import io.github.statsigemulator.spec.RenderedSpec;
import io.github.statsigemulator.spec.Spec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One spec in every form that is needed of it: to be evaluated, and to be downloaded. */
final class SpecForms {

    private final Spec spec;
    private final Ruleset ruleset;
    private volatile @Nullable RenderedSpec rendered;

    SpecForms(Spec spec) {
        this.spec = spec;
        this.ruleset = Compilation.of(spec).ruleset();
    }

    /** The name that it is published under. */
    String name() {
        return spec.name();
    }

    Spec spec() {
        return spec;
    }

    Ruleset ruleset() {
        return ruleset;
    }

    /** The ruleset as a key sees it, who may see fewer rules. */
    Ruleset ruleset(View view) {
        Spec seen = view.withinEnvironments(spec);
        return seen.equals(spec) ? ruleset : Compilation.of(seen).ruleset();
    }

    /** What in it can never be evaluated, seen from outside of {@code map}. Compiled again: hardly anybody asks. */
    List<Fault> faults(String map) {
        return Compilation.of(spec).faults().stream()
                .map(fault -> new Fault(fault.place(), fault.reason()).in(map + "." + spec.name()))
                .toList();
    }

    /** The spec's part of the documents that a key downloads. */
    RenderedSpec rendered(View view) {
        Spec seen = view.seen(spec);
        return seen.equals(spec) ? rendered() : RenderedSpec.of(seen);
    }

    /** The same for keys that see all of it; rendered when it is first asked for. */
    private RenderedSpec rendered() {
        RenderedSpec present = rendered;
        if (present == null) {
            present = RenderedSpec.of(spec);
            rendered = present;
        }
        return present;
    }
}
