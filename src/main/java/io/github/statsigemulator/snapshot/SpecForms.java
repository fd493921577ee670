package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.spec.Compilation;
import io.github.statsigemulator.spec.RenderedSpec;
import io.github.statsigemulator.spec.Spec;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One spec in every form that is needed of it: to be evaluated, and to be downloaded. Forms for keys that see it in another
 * way are kept as well, so that a change of other specs costs them nothing.
 */
final class SpecForms {

    /** Ways to see a spec that are kept; a project has a few, and those that no key has any longer have to go. */
    private static final int MOST = 16;

    private final Spec spec;
    private final Ruleset ruleset;
    private volatile @Nullable RenderedSpec rendered;
    private final Map<List<String>, SpecForms> byEnvironments = new ConcurrentHashMap<>();
    private final Map<List<String>, RenderedSpec> renderedByApps = new ConcurrentHashMap<>();

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
        return withinEnvironments(view).ruleset;
    }

    private SpecForms withinEnvironments(View view) {
        List<String> environments = view.key().environments();
        return environments.isEmpty() ? this : kept(byEnvironments, environments, () -> limited(view));
    }

    private SpecForms limited(View view) {
        Spec seen = view.withinEnvironments(spec);
        return seen.equals(spec) ? this : new SpecForms(seen);
    }

    private static <T> T kept(Map<List<String>, T> known, List<String> bounds, Supplier<T> form) {
        if (known.size() >= MOST && !known.containsKey(bounds)) {
            known.clear();
        }
        return known.computeIfAbsent(bounds, unknown -> form.get());
    }

    /** What in it can never be evaluated, seen from outside of {@code map}. Compiled again: hardly anybody asks. */
    List<Fault> faults(String map) {
        return Compilation.of(spec).faults().stream()
                .map(fault -> new Fault(fault.place(), fault.reason()).in(map + "." + spec.name()))
                .toList();
    }

    /** The spec's part of the documents that a key downloads. */
    RenderedSpec rendered(View view) {
        return withinEnvironments(view).renderedForApps(view);
    }

    private RenderedSpec renderedForApps(View view) {
        List<String> apps = view.appsToName(spec);
        return apps.isEmpty() ? rendered() : kept(renderedByApps, apps, () -> RenderedSpec.of(spec.targetApps(apps)));
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
