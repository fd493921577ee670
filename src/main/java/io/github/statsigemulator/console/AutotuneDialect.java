package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How autotunes are written. The contract has a status and a metric where the live form has flags and an event. */
final class AutotuneDialect {

    private static final String STORED_EVENT = "successEvent";

    static final Dialect<Autotune> TABLE = Dialect.of(
            EntityKind.AUTOTUNE,
            "autotunes",
            live("idType", text(), Autotune::idType),
            Field.<Autotune>contract("status", text(), AutotuneDialect::status).readOnly(),
            Field.<Autotune>differing(
                            "variants",
                            list(ref("AutotuneVariant")),
                            autotune -> variants(autotune, "parameterValues"),
                            autotune -> variants(autotune, "json"))
                    .written(AutotuneDialect::writeVariants),
            live(STORED_EVENT, text(), Autotune::successEvent),
            Field.<Autotune>contract("successMetric", text(), Autotune::successEvent)
                    .written((metric, fields) -> fields.put(STORED_EVENT, metric)),
            Field.<Autotune>live("isStarted", flag(), Autotune::isStarted).readOnly(),
            Field.<Autotune>live("winner", object(), AutotuneDialect::winner).readOnly(),
            constant("successEventValue", text(), ""),
            constant("explorationWindow", text(), "24hr"),
            constant("attributionWindow", text(), "1hr"),
            constant("winnerThreshold", text(), "95%"));

    private AutotuneDialect() {}

    private static String status(Autotune autotune) {
        if (autotune.winnerID() != null) {
            return "decision_made";
        }
        return autotune.isStarted() ? "active" : "setup";
    }

    private static List<Map<String, @Nullable Object>> variants(Autotune autotune, String values) {
        return autotune.variants().stream()
                .map(variant -> variant(variant, values))
                .toList();
    }

    private static Map<String, @Nullable Object> variant(Variant variant, String values) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("id", variant.id());
        form.put("name", variant.name());
        form.put(values, variant.parameterValues());
        if (variant.size() != null) {
            form.put("size", variant.size());
        }
        return form;
    }

    private static @Nullable Map<String, String> winner(Autotune autotune) {
        return autotune.variants().stream()
                .filter(variant -> variant.id().equals(autotune.winnerID()))
                .map(variant -> Map.of("id", variant.id(), "name", variant.name()))
                .findFirst()
                .orElse(null);
    }

    private static void writeVariants(@Nullable Object value, Map<String, @Nullable Object> fields) {
        fields.put(
                "variants",
                value instanceof List<?> variants
                        ? variants.stream().map(AutotuneDialect::stored).toList()
                        : value);
    }

    private static @Nullable Object stored(@Nullable Object variant) {
        if (!(variant instanceof Map<?, ?> sent) || !sent.containsKey("json") || sent.containsKey("parameterValues")) {
            return variant;
        }
        Map<Object, @Nullable Object> stored = new LinkedHashMap<>(sent);
        stored.put("parameterValues", stored.remove("json"));
        return stored;
    }
}
