package io.github.statsigemulator.snapshot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameter stores that a project publishes. */
final class ParamStores {

    private static final String FIELD = "param_stores";

    private ParamStores() {}

    /** All of them by name, each as a document has it. */
    @SuppressWarnings("unchecked") // objects of a document have texts for keys
    static Map<String, Map<String, @Nullable Object>> of(ProjectSpecs specs) {
        Map<String, Map<String, @Nullable Object>> stores = new LinkedHashMap<>();
        if (specs.imported().specs().others().get(FIELD) instanceof Map<?, ?> imported) {
            imported.forEach((name, store) -> {
                if (store instanceof Map<?, ?> fields) {
                    stores.put(String.valueOf(name), (Map<String, @Nullable Object>) fields);
                }
            });
        }
        return stores;
    }
}
