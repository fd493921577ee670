package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.ParamReference;
import io.github.statsigemulator.entity.ParamStore;
import io.github.statsigemulator.store.Catalog;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameter stores that a project publishes. */
final class ParamStores {

    private static final String FIELD = "param_stores";

    private ParamStores() {}

    /**
     * All of them by name, each as a document has it. A store of the catalog hides an imported one of its name.
     *
     * @param imported the fields of the imported document beside its specs
     */
    @SuppressWarnings("unchecked") // objects of a document have texts for keys
    static Map<String, Map<String, @Nullable Object>> of(
            Catalog catalog, Map<String, ? extends @Nullable Object> imported) {
        Map<String, Map<String, @Nullable Object>> stores = new LinkedHashMap<>();
        if (imported.get(FIELD) instanceof Map<?, ?> named) {
            named.forEach((name, store) -> {
                if (store instanceof Map<?, ?> fields) {
                    stores.put(String.valueOf(name), (Map<String, @Nullable Object>) fields);
                }
            });
        }
        catalog.all(EntityKind.PARAM_STORE).forEach(store -> stores.put(store.id(), form(store, catalog)));
        return stores;
    }

    private static Map<String, @Nullable Object> form(ParamStore store, Catalog catalog) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        for (Map<String, Object> parameter : store.parameters()) {
            parameters.put(String.valueOf(parameter.get("name")), form(parameter, catalog));
        }
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        if (!store.meta().targetApps().isEmpty()) {
            form.put("targetAppIDs", store.meta().targetApps());
        }
        form.put("parameters", parameters);
        return form;
    }

    /** The parameter without its name, and what it refers to under the id that is published. */
    private static Map<String, @Nullable Object> form(Map<String, Object> parameter, Catalog catalog) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>(parameter);
        form.remove("name");
        ParamReference.of(parameter)
                .ifPresent(reference -> reference
                        .nameIn(parameter)
                        .ifPresent(name -> form.put(reference.nameField(), id(reference.kind(), name, catalog))));
        return form;
    }

    private static String id(@Nullable EntityKind<?> kind, String name, Catalog catalog) {
        return kind == null ? name : catalog.find(kind, name).map(Entity::id).orElse(name);
    }
}
