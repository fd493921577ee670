package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.project.ApiKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a project publishes to clients at one moment. It is one and the same object until something changes.
 *
 * @param time when the project changed last, in epoch milliseconds
 * @param snapshot what answers for users
 * @param views the same for a key, which may see less
 * @param importedLayers the layer of each imported experiment that has one; the groups of other experiments repeat
 *     what their layer gives, those of imported ones need not
 * @param paramStores parameter stores by name, each as a document has it: {@code targetAppIDs} and {@code parameters}
 */
public record Publication(
        long time,
        Snapshot snapshot,
        Function<ApiKey, Snapshot> views,
        Map<String, String> importedLayers,
        Map<String, Map<String, @Nullable Object>> paramStores) {

    /** What answers for users of somebody who has that key. */
    public Snapshot snapshot(ApiKey key) {
        return views.apply(key);
    }

    static Publication of(ProjectSpecs specs) {
        return new Publication(
                specs.catalog().time(),
                specs.snapshot(),
                specs::snapshot,
                importedLayers(specs),
                ParamStores.of(specs.catalog(), specs.imported().specs().others()));
    }

    private static Map<String, String> importedLayers(ProjectSpecs specs) {
        Map<String, String> layers = new LinkedHashMap<>();
        specs.imported().specs().experimentToLayer().forEach((experiment, layer) -> {
            SpecForms imported = specs.imported().configs().get(experiment);
            if (imported != null
                    && imported.ruleset().equals(specs.snapshot().configs().get(experiment))) {
                layers.put(experiment, layer);
            }
        });
        return layers;
    }
}
