package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.needing;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.entity.GroupOverrides.Conditional;
import io.github.statsigemulator.entity.GroupOverrides.Ids;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.lifecycle.OverrideWords;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the overrides of experiments and layers are written. The contract has none, so there is one form only. */
final class GroupOverrideForm {

    private static final int MOST = 1000;
    private static final String TYPE = "type";
    private static final String IDS = "ids";
    private static final String NAME = "name";
    private static final String ENVIRONMENT = "environment";
    private static final String EXPERIMENT = OverrideWords.EXPERIMENT_NAME;

    private final OverrideWords words;
    private final Schema<?> schema;

    /** The form for that kind, which is experiments or layers. */
    GroupOverrideForm(EntityKind<?> kind) {
        this.words = OverrideWords.of(kind);
        this.schema = schema(words, kind == EntityKind.LAYER);
    }

    /** What either kind may have. */
    static Schema<?> schema() {
        Schema<?> both = ofExperiments();
        ofLayers().getProperties().forEach(both::addProperty);
        return both;
    }

    static Schema<?> ofExperiments() {
        return schema(OverrideWords.OF_EXPERIMENTS, false);
    }

    static Schema<?> ofLayers() {
        return schema(OverrideWords.OF_LAYERS, true);
    }

    private static Schema<?> schema(OverrideWords words, boolean ofLayers) {
        Schema<?> condition = needing(
                object().addProperty(TYPE, oneOf(List.of(Conditional.GATE, Conditional.SEGMENT)))
                        .addProperty(words.id(), text())
                        .addProperty(words.group(), text())
                        .addProperty(ofLayers ? EXPERIMENT : ENVIRONMENT, text()),
                TYPE,
                words.id(),
                words.group());
        Schema<?> ids = needing(
                object().addProperty(words.group(), text())
                        .addProperty(IDS, Schemas.texts().maxItems(MOST))
                        .addProperty(words.unit(), text())
                        .addProperty(ENVIRONMENT, text()),
                words.group(),
                IDS);
        if (ofLayers) {
            condition.addRequiredItem(EXPERIMENT);
            ids.addProperty(EXPERIMENT, text());
        }
        return object().addProperty("op", oneOf(List.of("add")))
                .addProperty(words.conditions(), list(condition).maxItems(MOST))
                .addProperty(words.ids(), list(ids).maxItems(MOST));
    }

    /**
     * What a body says.
     *
     * @throws io.github.statsigemulator.lifecycle.InvalidEntityException if it lacks something or has too much
     */
    GroupOverrides read(Map<String, ?> body) {
        Faults faults = new Faults();
        Map<String, Object> sent = new LinkedHashMap<>(body);
        sent.computeIfPresent(words.conditions(), (name, conditions) -> identified(conditions));
        schema.getProperties().forEach((name, property) -> Schemas.check(name, sent.get(name), property, faults));
        faults.refuse();
        return new GroupOverrides(
                objects(sent.get(words.conditions())).map(this::condition).toList(),
                objects(sent.get(words.ids())).map(this::ids).toList());
    }

    /** The hosted service's document says {@code id}, and shows {@code name} in its example. */
    private Object identified(Object conditions) {
        return conditions instanceof List<?> list
                ? list.stream().map(this::identifiedOne).toList()
                : conditions;
    }

    private Object identifiedOne(Object condition) {
        if (!(condition instanceof Map<?, ?> fields) || fields.containsKey(words.id()) || !fields.containsKey(NAME)) {
            return condition;
        }
        Map<Object, Object> identified = new LinkedHashMap<>(fields);
        identified.put(words.id(), identified.remove(NAME));
        return identified;
    }

    private static Stream<Map<?, ?>> objects(@Nullable Object list) {
        return list instanceof List<?> objects
                ? objects.stream().filter(Objects::nonNull).map(each -> (Map<?, ?>) each)
                : Stream.of();
    }

    private Conditional condition(Map<?, ?> body) {
        return new Conditional(
                String.valueOf(body.get(TYPE)),
                String.valueOf(body.get(words.id())),
                String.valueOf(body.get(words.group())),
                (String) body.get(EXPERIMENT),
                (String) body.get(ENVIRONMENT));
    }

    private Ids ids(Map<?, ?> body) {
        List<?> ids = body.get(IDS) instanceof List<?> sent ? sent : List.of();
        return new Ids(
                String.valueOf(body.get(words.group())),
                ids.stream().filter(Objects::nonNull).map(String::valueOf).toList(),
                (String) body.get(EXPERIMENT),
                (String) body.get(words.unit()),
                (String) body.get(ENVIRONMENT));
    }

    Map<String, @Nullable Object> write(GroupOverrides overrides) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put(
                words.conditions(),
                overrides.conditions().stream().map(this::form).toList());
        form.put(words.ids(), overrides.ids().stream().map(this::form).toList());
        return form;
    }

    private Map<String, Object> form(Conditional each) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(TYPE, each.type());
        form.put(words.id(), each.id());
        form.put(words.group(), each.group());
        putIfPresent(form, EXPERIMENT, each.experiment());
        putIfPresent(form, ENVIRONMENT, each.environment());
        return form;
    }

    private Map<String, Object> form(Ids each) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(words.group(), each.group());
        form.put(IDS, each.ids());
        putIfPresent(form, words.unit(), each.unit());
        putIfPresent(form, ENVIRONMENT, each.environment());
        putIfPresent(form, EXPERIMENT, each.experiment());
        return form;
    }

    private static void putIfPresent(Map<String, Object> form, String name, @Nullable String value) {
        if (value != null) {
            form.put(name, value);
        }
    }
}
