package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.contractFound;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Layer;
import io.github.statsigemulator.entity.LayerParameter;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.lifecycle.Layers;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How layers are written. Their parameters are an object of defaults in the contract and a list in the live form. */
final class LayerDialect {

    static final Dialect<Layer> TABLE = Dialect.<Layer>of(
                    EntityKind.LAYER,
                    "layers",
                    live("idType", text(), Layer::idType),
                    Field.<Layer>differing("parameters", object(), LayerDialect::defaults, LayerDialect::list)
                            .written(LayerDialect::writeParameters),
                    contractFound("experiments", texts(), LayerDialect::experiments),
                    Field.<Layer>live("isImplicitLayer", flag(), layer -> Layers.isImplicit(layer.id()))
                            .readOnly())
            .limited("name", text(3, 100, "[A-Za-z0-9_ -]*"))
            .needing(Purpose.CREATE, "name", "idType")
            .needing(Purpose.REPLACE, "description", "parameters");

    private LayerDialect() {}

    private static List<String> experiments(Layer layer, Catalog catalog) {
        return Layers.experiments(layer.id(), catalog).stream().map(Entity::id).toList();
    }

    private static Map<String, @Nullable Object> defaults(Layer layer) {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        layer.parameters().forEach(parameter -> defaults.put(parameter.name(), parameter.defaultValue()));
        return defaults;
    }

    private static List<Map<String, @Nullable Object>> list(Layer layer) {
        List<Map<String, @Nullable Object>> list = new ArrayList<>();
        for (LayerParameter parameter : layer.parameters()) {
            Map<String, @Nullable Object> form = new LinkedHashMap<>();
            form.put("name", parameter.name());
            form.put("type", parameter.type());
            form.put("defaultValue", parameter.defaultValue());
            list.add(form);
        }
        return list;
    }

    private static @Nullable Object listed(@Nullable Object value) {
        if (value == null || value instanceof List<?>) {
            return value;
        }
        throw InvalidEntityException.at("parameters", "must be an object or an array" + Sent.not(value));
    }

    /** Where defaults are sent as an object, the values say the types. */
    private static void writeParameters(@Nullable Object value, Map<String, @Nullable Object> fields) {
        if (!(value instanceof Map<?, ?> defaults)) {
            fields.put("parameters", listed(value));
            return;
        }
        List<Map<String, @Nullable Object>> parameters = new ArrayList<>();
        defaults.forEach((name, defaultValue) -> {
            Map<String, @Nullable Object> parameter = new LinkedHashMap<>();
            parameter.put("name", name);
            parameter.put("defaultValue", defaultValue);
            parameters.add(parameter);
        });
        fields.put("parameters", parameters);
    }
}
