package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Settings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.StringUtils;

/**
 * The schemas of bodies and answers by name, made from the tables of dialects: of a gate there are {@code Gate},
 * {@code GateCreate}, {@code GateUpdate}, {@code GateReply}, {@code GateData} in it, and {@code GateList}.
 */
final class KindSchemas {

    private static final List<Dialect<?>> DIALECTS = List.of(
            GateDialect.TABLE,
            DynamicConfigDialect.TABLE,
            ExperimentDialect.TABLE,
            SegmentDialect.TABLE,
            LayerDialect.TABLE,
            HoldoutDialect.TABLE,
            AutotuneDialect.TABLE,
            ParamStoreDialect.TABLE,
            TagDialect.TABLE,
            TargetAppDialect.TABLE,
            UnitIdTypeDialect.TABLE,
            EnvironmentDialect.TABLE,
            RoleDialect.TABLE,
            MemberDialect.TABLE,
            TeamDialect.TABLE,
            MetricDialect.TABLE,
            SourceDialects.METRIC_SOURCES,
            SourceDialects.ASSIGNMENT_SOURCES,
            SourceDialects.ENTITY_PROPERTIES,
            SourceDialects.QUALIFYING_EVENTS);

    /** What bodies must have besides a name to make one of a kind. */
    private static final Map<String, List<String>> REQUIRED = Map.of(
            "Segment", List.of("type"),
            "Autotune", List.of("successMetric"),
            "Metric", List.of("type"),
            "MetricSource", List.of("sql", "timestampColumn", "idTypeMapping"));

    private final Components components;

    KindSchemas(Components components) {
        this.components = components;
    }

    /** What the queries of lists can have besides pages, by the name of what is in the list. */
    static Map<String, List<Parameter>> queries() {
        Map<String, List<Parameter>> queries = new HashMap<>();
        DIALECTS.forEach(dialect -> queries.put(name(dialect), dialect.filters().parameters()));
        queries.put("Gate", GateDialect.filters().parameters());
        queries.put("ApiKey", KeyController.FILTERS.parameters());
        queries.put("AuditEntry", AuditQuery.parameters());
        return queries;
    }

    private static String name(Dialect<?> dialect) {
        return dialect.kind().type().getSimpleName();
    }

    void add() {
        Parts.all().forEach(components::addSchemas);
        Shapes.addTo(components);
        PulseShapes.addTo(components);
        Actions.addTo(components);
        DIALECTS.forEach(this::add);
        add("Settings", settings());
        SettingsDialects.ALL.forEach(this::addSettings);
        List.of("Rule", "Overrides", "GroupOverrides").forEach(name -> addReply(name, object()));
        List.of("Project", "Company", "ExposureCounts", "Environments", "ExperimentPulse", "MonitoringPulse")
                .forEach(name -> addReply(name, ref(name)));
        addReply("ApiKey", Shapes.liveKey());
        List.of("Rule", "ApiKey", "AuditEntry", "Event", "MetricValue", "SeenUser", "PulseLoad")
                .forEach(this::addList);
        components
                .addSchemas("SegmentIdList", page(Shapes.segmentIds()))
                .addSchemas("SegmentIdStateReply", envelope(Shapes.segmentIdsState()))
                .addSchemas("CumulativeExposuresReply", envelope(list(PulseShapes.cumulativeExposures())));
    }

    private <E extends Entity> void add(Dialect<E> dialect) {
        add(name(dialect), dialect.fields());
        addList(name(dialect));
    }

    /** The settings of one group, as a body has them. */
    private void addSettings(Dialect<Settings> dialect) {
        Schema<?> settings = new ObjectSchema();
        dialect.fields().forEach(field -> settings.addProperty(field.name(), field.schema()));
        components.addSchemas(StringUtils.capitalize(dialect.path().replaceFirst(".*/", "")) + "Settings", settings);
    }

    private static List<Field<? super Settings>> settings() {
        List<Field<? super Settings>> all = new ArrayList<>();
        SettingsDialects.ALL.forEach(dialect -> all.addAll(dialect.fields()));
        return all;
    }

    private <E extends Entity> void add(String name, List<Field<? super E>> fields) {
        Schema<?> contract = new ObjectSchema();
        Schema<?> live = new ObjectSchema();
        Schema<?> create = new ObjectSchema().addRequiredItem("name");
        REQUIRED.getOrDefault(name, List.of()).forEach(create::addRequiredItem);
        Schema<?> update = new ObjectSchema();
        for (Field<? super E> field : fields) {
            if (field.contract() != null) {
                contract.addProperty(field.name(), field.schema());
            }
            if (field.live() != null) {
                live.addProperty(field.name(), field.isAlike() ? field.schema() : Schemas.anything());
            }
            if (field.isWritable(true)) {
                create.addProperty(field.name(), field.schema());
            }
            if (field.isWritable(false)) {
                update.addProperty(field.name(), field.schema());
            }
        }
        components
                .addSchemas(name, contract)
                .addSchemas(name + "Create", create)
                .addSchemas(name + "Update", update)
                .addSchemas(name + "Data", live);
        addReply(name, ref(name + "Data"));
    }

    private void addReply(String name, Schema<?> data) {
        components.addSchemas(
                name + "Reply", new Schema<>().addAllOfItem(ref(name)).addAllOfItem(envelope(data)));
    }

    private void addList(String name) {
        components.addSchemas(name + "List", page(list(ref(name))));
    }

    private static Schema<?> envelope(Schema<?> data) {
        return object().addProperty("message", text()).addProperty("data", data);
    }

    private static Schema<?> page(Schema<?> data) {
        return envelope(data).addProperty("pagination", ref("Pagination"));
    }
}
