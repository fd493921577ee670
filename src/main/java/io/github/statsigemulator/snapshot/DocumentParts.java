package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.EntityKind.Published;
import io.github.statsigemulator.evaluator.ContextualAutotune;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.spec.Assembly;
import io.github.statsigemulator.spec.RenderedSpec;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What one key sees of a project, as the parts of a document and as what answers: the imported specs that no entity hides, then the entities'. */
final class DocumentParts {

    private final ProjectSpecs specs;
    private final View view;

    DocumentParts(ProjectSpecs specs, View view) {
        this.specs = specs;
        this.view = view;
    }

    Assembly assembly() {
        Imported imported = specs.imported();
        OwnNames own = specs.ownNames();
        return new Assembly(
                specs.catalog().time(),
                rendered(ProjectSpecs.GATES, imported.gates(), own.gates()),
                rendered(ProjectSpecs.CONFIGS, imported.configs(), own.configs()),
                rendered(ProjectSpecs.LAYERS, imported.layers(), own.layers()),
                experimentToLayer(own.configs()),
                imported.specs().overrideRules(),
                TopLevel.fields(specs.idListFiles(), view, specs.publication().paramStores(), imported.others(own)));
    }

    /** What answers for the key: the same that an SDK does which holds the document. */
    Snapshot snapshot() {
        Imported imported = specs.imported();
        OwnNames own = specs.ownNames();
        Snapshot whole = specs.snapshot();
        Map<String, ContextualAutotune> autotunes = new HashMap<>(whole.autotunes());
        autotunes.values().removeIf(autotune -> !view.shows(autotune.targetAppIds()));
        return whole.withRulesets(
                        rulesets(ProjectSpecs.GATES, imported.gates(), own.gates()),
                        rulesets(ProjectSpecs.CONFIGS, imported.configs(), own.configs()),
                        rulesets(ProjectSpecs.LAYERS, imported.layers(), own.layers()))
                .withAutotunes(autotunes);
    }

    private Map<String, Ruleset> rulesets(Set<Published> maps, Map<String, SpecForms> imported, Set<String> hidden) {
        Map<String, Ruleset> rulesets = new HashMap<>();
        seen(maps, imported, hidden).forEach(forms -> rulesets.put(forms.name(), forms.ruleset(view)));
        return rulesets;
    }

    private List<RenderedSpec> rendered(Set<Published> maps, Map<String, SpecForms> imported, Set<String> hidden) {
        return seen(maps, imported, hidden).map(forms -> forms.rendered(view)).toList();
    }

    private Stream<SpecForms> seen(Set<Published> maps, Map<String, SpecForms> imported, Set<String> hidden) {
        Stream<SpecForms> shown = imported.values().stream().filter(forms -> !hidden.contains(forms.name()));
        Stream<SpecForms> own = EntityKind.ALL.stream()
                .filter(kind -> maps.contains(kind.published()))
                .flatMap(specs::compiled)
                .map(Compiled::forms);
        return Stream.concat(shown, own).filter(forms -> view.shows(forms.spec()));
    }

    private Map<String, String> experimentToLayer(Set<String> own) {
        Map<String, String> layers = new LinkedHashMap<>();
        specs.imported().specs().experimentToLayer().forEach((experiment, layer) -> {
            SpecForms imported = specs.imported().configs().get(experiment);
            if (imported == null || view.shows(imported.spec())) {
                layers.put(experiment, layer);
            }
        });
        layers.keySet().removeAll(own);
        specs.compiled(EntityKind.EXPERIMENT).forEach(experiment -> {
            if (experiment.source() instanceof ExperimentSource source
                    && source.layer() != null
                    && view.shows(experiment.forms().spec())) {
                layers.put(experiment.forms().name(), source.layer().id());
            }
        });
        return layers;
    }
}
