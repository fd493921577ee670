package io.github.statsigemulator.entity;

import java.util.List;
import java.util.Locale;

/**
 * A kind of entity: how it is called and which record holds it.
 *
 * @param <E> the record of the kind
 */
public final class EntityKind<E extends Entity> {

    public static final EntityKind<Gate> GATE = new EntityKind<>("gate", "Gate", Gate.class, Published.GATES);
    public static final EntityKind<DynamicConfig> DYNAMIC_CONFIG =
            new EntityKind<>("dynamic_config", "Dynamic Config", DynamicConfig.class, Published.CONFIGS);
    public static final EntityKind<Experiment> EXPERIMENT =
            new EntityKind<>("experiment", "Experiment", Experiment.class, Published.CONFIGS);
    public static final EntityKind<Segment> SEGMENT =
            new EntityKind<>("segment", "Segment", Segment.class, Published.SEGMENTS);
    public static final EntityKind<Layer> LAYER = new EntityKind<>("layer", "Layer", Layer.class, Published.LAYERS);
    public static final EntityKind<Holdout> HOLDOUT =
            new EntityKind<>("holdout", "Holdout", Holdout.class, Published.GATES);
    public static final EntityKind<Autotune> AUTOTUNE =
            new EntityKind<>("autotune", "Autotune", Autotune.class, Published.CONFIGS);

    public static final EntityKind<ParamStore> PARAM_STORE =
            new EntityKind<>("param_store", "Param Store", ParamStore.class, Published.PARAM_STORES);

    /** Every kind, in the order in which they may refer to each other. */
    public static final List<EntityKind<?>> ALL =
            List.of(SEGMENT, GATE, DYNAMIC_CONFIG, LAYER, EXPERIMENT, HOLDOUT, AUTOTUNE, PARAM_STORE);

    /** The maps of names that SDKs see; within one of them an id belongs to one entity. */
    public enum Published {
        GATES,
        CONFIGS,
        LAYERS,
        SEGMENTS,
        PARAM_STORES
    }

    private final String word;
    private final String title;
    private final Class<E> type;
    private final Published published;

    private EntityKind(String word, String title, Class<E> type, Published published) {
        this.word = word;
        this.title = title;
        this.type = type;
        this.published = published;
    }

    /** The kind in lower case with underscores, as stored and as written in audit logs: {@code dynamic_config}. */
    public String word() {
        return word;
    }

    /** The kind as it stands in messages: {@code Dynamic Config}. */
    public String title() {
        return title;
    }

    /** The kind as it stands within a sentence: {@code dynamic config}. */
    public String lowerCase() {
        return title.toLowerCase(Locale.ROOT);
    }

    /** The record that holds entities of this kind. */
    public Class<E> type() {
        return type;
    }

    /** The map of names that the kind is published in. */
    public Published published() {
        return published;
    }

    /**
     * The kind of that word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static EntityKind<?> of(String word) {
        return ALL.stream()
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind of entity called " + word));
    }

    /** The kind of an entity. */
    @SuppressWarnings("unchecked") // the record class decides the kind
    public static <E extends Entity> EntityKind<E> of(E entity) {
        return (EntityKind<E>) ALL.stream()
                .filter(kind -> kind.type.isInstance(entity))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return word;
    }
}
