package io.github.statsigemulator.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    public static final EntityKind<Tag> TAG = unpublished("tag", "Tag", Tag.class, List.of());
    public static final EntityKind<TargetApp> TARGET_APP =
            unpublished("target_app", "Target App", TargetApp.class, List.of());
    public static final EntityKind<UnitIdType> UNIT_ID_TYPE =
            unpublished("unit_id_type", "Unit ID Type", UnitIdType.class, UnitIdType.BEGINNING);
    public static final EntityKind<Environment> ENVIRONMENT =
            unpublished("environment", "Environment", Environment.class, Environment.BEGINNING);
    public static final EntityKind<Role> ROLE = unpublished("role", "Role", Role.class, Role.BEGINNING);
    public static final EntityKind<Member> MEMBER = unpublished("user", "User", Member.class, List.of());
    public static final EntityKind<Team> TEAM = unpublished("team", "Team", Team.class, List.of());
    public static final EntityKind<Settings> SETTINGS =
            unpublished("settings", "Settings", Settings.class, Settings.BEGINNING);
    public static final EntityKind<MetricSource> METRIC_SOURCE =
            unpublished("metric_source", "Metric Source", MetricSource.class, List.of());
    public static final EntityKind<AssignmentSource> ASSIGNMENT_SOURCE =
            unpublished("assignment_source", "Assignment Source", AssignmentSource.class, List.of());
    public static final EntityKind<EntityPropertySource> ENTITY_PROPERTY_SOURCE =
            unpublished("entity_property_source", "Entity Property Source", EntityPropertySource.class, List.of());
    public static final EntityKind<QualifyingEvent> QUALIFYING_EVENT =
            unpublished("qualifying_event", "Qualifying Event", QualifyingEvent.class, List.of());
    public static final EntityKind<Metric> METRIC = unpublished("metric", "Metric", Metric.class, List.of());

    /** The kinds that are compiled for evaluation, in the order in which they may refer to each other. */
    public static final List<EntityKind<?>> EVALUATED =
            List.of(SEGMENT, GATE, DYNAMIC_CONFIG, LAYER, EXPERIMENT, HOLDOUT, AUTOTUNE);

    /** Every kind; those that others name come first. */
    public static final List<EntityKind<?>> ALL = Stream.of(
                    List.of(TAG, TARGET_APP, UNIT_ID_TYPE, ENVIRONMENT, ROLE, MEMBER, TEAM, SETTINGS),
                    List.of(METRIC_SOURCE, ASSIGNMENT_SOURCE, ENTITY_PROPERTY_SOURCE, QUALIFYING_EVENT, METRIC),
                    EVALUATED,
                    List.of(PARAM_STORE))
            .<EntityKind<?>>flatMap(List::stream)
            .toList();

    private static final Map<Class<?>, EntityKind<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(EntityKind::type, kind -> kind));

    /** The maps of names that SDKs see; within one of them an id belongs to one entity. */
    public enum Published {
        GATES,
        CONFIGS,
        LAYERS,
        SEGMENTS,
        PARAM_STORES,

        /** None: SDKs never see the kind, which has its names to itself. */
        NOWHERE
    }

    private final String word;
    private final String title;
    private final Class<E> type;
    private final Published published;
    private final List<E> beginning;

    private EntityKind(String word, String title, Class<E> type, Published published) {
        this(word, title, type, published, List.of());
    }

    private EntityKind(String word, String title, Class<E> type, Published published, List<E> beginning) {
        this.word = word;
        this.title = title;
        this.type = type;
        this.published = published;
        this.beginning = beginning;
    }

    private static <E extends Entity> EntityKind<E> unpublished(
            String word, String title, Class<E> type, List<E> beginning) {
        return new EntityKind<>(word, title, type, Published.NOWHERE, beginning);
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

    /** Whether an entity of the other kind takes an id or name away from those of this kind. */
    public boolean sharesNamesWith(EntityKind<?> other) {
        return this == other || (published == other.published && published != Published.NOWHERE);
    }

    /** What a project has of the kind until it changes any of it. */
    public List<E> beginning() {
        return beginning;
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
        return (EntityKind<E>) Objects.requireNonNull(BY_TYPE.get(entity.getClass()));
    }

    @Override
    public String toString() {
        return word;
    }
}
