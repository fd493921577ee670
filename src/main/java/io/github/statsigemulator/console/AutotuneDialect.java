package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.anything;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.project.Sent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How autotunes are written. The contract has a status and a metric where the live form has flags and an event. */
final class AutotuneDialect {

    private static final String STORED_EVENT = "successEvent";
    private static final String VARIANTS = "variants";
    private static final String EXPLORATION = "explorationWindow";
    private static final String ATTRIBUTION = "attributionWindow";
    private static final String THRESHOLD = "winnerThreshold";

    static final Dialect<Autotune> TABLE = Dialect.<Autotune>of(
                    EntityKind.AUTOTUNE,
                    "autotunes",
                    live("idType", text(), Autotune::idType),
                    Field.<Autotune>contract("status", text(), AutotuneDialect::status)
                            .readOnly(),
                    Field.<Autotune>differing(
                                    VARIANTS,
                                    list(ref("AutotuneVariant")),
                                    autotune -> variants(autotune, "parameterValues"),
                                    autotune -> variants(autotune, "json"))
                            .written(AutotuneDialect::writeVariants),
                    Field.<Autotune>live(STORED_EVENT, text(), Autotune::successEvent)
                            .held(text()),
                    Field.<Autotune>contract("successMetric", text(), Autotune::successEvent)
                            .held(text())
                            .written((metric, fields) -> fields.put(STORED_EVENT, metric)),
                    Field.<Autotune>live("isStarted", flag(), Autotune::isStarted)
                            .readOnly(),
                    Field.<Autotune>live("winner", object(), AutotuneDialect::winner)
                            .readOnly(),
                    kept("successEventValue", text(), ""),
                    kept(EXPLORATION, oneOf(hours("1", "24", "48", "168", "336")), "24hr"),
                    kept(ATTRIBUTION, oneOf(hours("1", "2", "4", "24")), "1hr"),
                    optional("attributionWindowUnit", oneOf(List.of("min", "hour", "day"))),
                    optional("explorationWindowRate", number("0.001", "1")),
                    optional("longtermExplorationAllocation", number("0.001", "1")),
                    kept(THRESHOLD, oneOf(List.of("80%", "90%", "95%", "98%", "99%")), "95%"),
                    optional("metadataField", text()),
                    kept("higherIsBetter", flag(), true),
                    kept("isContextual", flag(), false),
                    optional("metricSourceID", text()),
                    optional("linkedExperimentName", text()),
                    optional("goalRichText", text()),
                    optional("optimizationParameter", oneOf(List.of("occurrence", "value"))),
                    optional("valueColumn", text()),
                    kept("featureList", texts(), List.of()))
            .limited(VARIANTS, list(anything()).minItems(2))
            .needing(Purpose.CREATE, "name", VARIANTS, STORED_EVENT, EXPLORATION, ATTRIBUTION, THRESHOLD)
            .needing(Purpose.REPLACE, VARIANTS, STORED_EVENT, EXPLORATION, ATTRIBUTION, THRESHOLD);

    private AutotuneDialect() {}

    /** Numbers of hours in each spelling that is allowed. */
    private static List<String> hours(String... numbers) {
        return Stream.of("hr", "", "hrs")
                .flatMap(unit -> Stream.of(numbers).map(number -> number + unit))
                .toList();
    }

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
        fields.put(VARIANTS, value instanceof List<?> variants ? stored(variants) : value);
    }

    private static List<@Nullable Object> stored(List<?> variants) {
        List<@Nullable Object> stored = new ArrayList<>();
        for (Object variant : variants) {
            stored.add(stored(VARIANTS + "[" + stored.size() + "]", variant));
        }
        return stored;
    }

    private static @Nullable Object stored(String place, @Nullable Object variant) {
        if (!(variant instanceof Map<?, ?> sent) || !sent.containsKey("json") || sent.containsKey("parameterValues")) {
            return variant;
        }
        if (!(sent.get("json") instanceof Map<?, ?>)) {
            throw InvalidEntityException.at(place + ".json", "must be an object" + Sent.not(sent.get("json")));
        }
        Map<Object, @Nullable Object> stored = new LinkedHashMap<>(sent);
        stored.put("parameterValues", stored.remove("json"));
        return stored;
    }
}
