package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import client.ApiClient;
import client.ApiException;
import client.api.AutotunesApi;
import client.api.DynamicConfigsApi;
import client.api.EntityPropertiesApi;
import client.api.EnvironmentsApi;
import client.api.ExperimentsApi;
import client.api.GatesApi;
import client.api.HoldoutsApi;
import client.api.KeysApi;
import client.api.LayersApi;
import client.api.MetricSourcesApi;
import client.api.MetricsApi;
import client.api.ParameterStoresApi;
import client.api.QualifyingEventsApi;
import client.api.RolesApi;
import client.api.SegmentsApi;
import client.api.TagsApi;
import client.api.TargetAppsApi;
import client.api.TeamsApi;
import client.api.UnitIdTypesApi;
import client.model.ApiKeyCreate;
import client.model.ApiKeyUpdate;
import client.model.AssignmentSourceCreateIdTypeMappingInner;
import client.model.AutotuneCreate;
import client.model.AutotuneUpdate;
import client.model.AutotuneVariant;
import client.model.Condition;
import client.model.DynamicConfigCreate;
import client.model.DynamicConfigUpdate;
import client.model.EntityPropertySourceCreate;
import client.model.EntityPropertySourceUpdate;
import client.model.Environment;
import client.model.Environments;
import client.model.ExperimentCreate;
import client.model.ExperimentGroup;
import client.model.ExperimentUpdate;
import client.model.GateCreate;
import client.model.GateUpdate;
import client.model.HoldoutCreate;
import client.model.HoldoutUpdate;
import client.model.LayerCreate;
import client.model.LayerUpdate;
import client.model.MetricCreate;
import client.model.MetricSourceCreate;
import client.model.MetricSourceUpdate;
import client.model.MetricUpdate;
import client.model.ParamStoreCreate;
import client.model.ParamStoreUpdate;
import client.model.QualifyingEventCreate;
import client.model.QualifyingEventUpdate;
import client.model.RoleCreate;
import client.model.RoleUpdate;
import client.model.Rule;
import client.model.Segment;
import client.model.SegmentCreate;
import client.model.SegmentUpdate;
import client.model.TagCreate;
import client.model.TagUpdate;
import client.model.TargetAppCreate;
import client.model.TargetAppUpdate;
import client.model.TeamCreate;
import client.model.TeamUpdate;
import client.model.UnitIdTypeCreate;
import client.model.UnitIdTypeUpdate;
import io.github.statsigemulator.project.KeyKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A client that was generated from {@code openapi.json} (openapi-generator, Java, before the tests are compiled) makes,
 * reads, changes and deletes one thing of each kind, as a program would that knows nothing but the description.
 */
class GeneratedClientContractTest extends EmulatorContext {

    private static final String NEW = "as it is now";

    private static final List<AssignmentSourceCreateIdTypeMappingInner> UNITS =
            List.of(new AssignmentSourceCreateIdTypeMappingInner()
                    .statsigUnitID("userID")
                    .column("user"));

    private final ApiClient client = new ApiClient();

    @BeforeEach
    void aimAtTheEmulator() {
        client.updateBaseUri("http://localhost:" + port());
        client.setRequestInterceptor(request -> request.header("STATSIG-API-KEY", keyOf(KeyKind.CONSOLE)));
    }

    private interface Creation {
        /** Makes a thing and says by what it is found. */
        String id() throws ApiException;
    }

    private interface Reading {
        /** What was changed of the thing. */
        @Nullable
        Object of(String id) throws ApiException;
    }

    private interface Act {
        void on(String id) throws ApiException;
    }

    /** The life of one thing. */
    private record Life(String kind, Creation creation, Act change, Reading reading, Act end) {

        void pass() throws ApiException {
            String id = creation.id();
            change.on(id);
            assertThat(reading.of(id)).isEqualTo(NEW);
            end.on(id);
            assertThatThrownBy(() -> reading.of(id))
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            failure -> assertThat(failure.getCode()).isEqualTo(404));
        }
    }

    @TestFactory
    Stream<DynamicTest> makesReadsChangesAndDeletes() {
        return Stream.of(
                        gates(),
                        dynamicConfigs(),
                        experiments(),
                        segments(),
                        layers(),
                        holdouts(),
                        autotunes(),
                        metrics(),
                        metricSources(),
                        entityProperties(),
                        qualifyingEvents(),
                        keys(),
                        tags(),
                        targetApps(),
                        unitIdTypes(),
                        roles(),
                        teams())
                .map(life -> dynamicTest(life.kind(), life::pass));
    }

    private Life gates() {
        GatesApi api = new GatesApi(client);
        Rule rule = new Rule()
                .name("staff")
                .passPercentage(BigDecimal.TEN)
                .conditions(List.of(new Condition()
                        .type(Condition.TypeEnum.EMAIL)
                        .operator(Condition.OperatorEnum.STR_ENDS_WITH_ANY)
                        .targetValue(List.of("@example.com"))));
        return new Life(
                "gate",
                () -> api.createGate(new GateCreate().name("checkout").rules(List.of(rule)))
                        .getId(),
                id -> api.partiallyUpdateGate(id, new GateUpdate().description(NEW)),
                id -> api.getGate(id).getDescription(),
                api::deleteGate);
    }

    private Life dynamicConfigs() {
        DynamicConfigsApi api = new DynamicConfigsApi(client);
        return new Life(
                "dynamic config",
                () -> api.createDynamicConfig(
                                new DynamicConfigCreate().name("prices").defaultValue(Map.of("monthly", 9.5)))
                        .getId(),
                id -> api.partiallyUpdateDynamicConfig(id, new DynamicConfigUpdate().description(NEW)),
                id -> api.getDynamicConfig(id).getDescription(),
                api::deleteDynamicConfig);
    }

    private Life experiments() {
        ExperimentsApi api = new ExperimentsApi(client);
        ExperimentGroup everybody = new ExperimentGroup()
                .name("test")
                .size(BigDecimal.valueOf(100))
                .parameterValues(Map.of("colour", "green"));
        return new Life(
                "experiment",
                () -> api.createExperiment(new ExperimentCreate().name("button").groups(List.of(everybody)))
                        .getId(),
                id -> api.partiallyUpdateExperiment(id, new ExperimentUpdate().hypothesis(NEW)),
                id -> api.getExperiment(id).getHypothesis(),
                api::deleteExperiment);
    }

    private Life segments() {
        SegmentsApi api = new SegmentsApi(client);
        return new Life(
                "segment",
                () -> api.createSegment(new SegmentCreate().name("vips").type("id_list"))
                        .getId(),
                id -> api.partiallyUpdateSegment(id, new SegmentUpdate().description(NEW)),
                id -> api.getSegment(id).getDescription(),
                api::deleteSegment);
    }

    private Life layers() {
        LayersApi api = new LayersApi(client);
        return new Life(
                "layer",
                () -> api.createLayer(new LayerCreate().name("homepage")).getId(),
                id -> api.partiallyUpdateLayer(id, new LayerUpdate().description(NEW)),
                id -> api.getLayer(id).getDescription(),
                api::deleteLayer);
    }

    private Life holdouts() {
        HoldoutsApi api = new HoldoutsApi(client);
        return new Life(
                "holdout",
                () -> api.createHoldout(new HoldoutCreate().name("long_term").passPercentage(BigDecimal.ONE))
                        .getId(),
                id -> api.partiallyUpdateHoldout(id, new HoldoutUpdate().description(NEW)),
                id -> api.getHoldout(id).getDescription(),
                api::deleteHoldout);
    }

    private Life autotunes() {
        AutotunesApi api = new AutotunesApi(client);
        List<AutotuneVariant> variants =
                List.of(new AutotuneVariant().name("short"), new AutotuneVariant().name("long"));
        return new Life(
                "autotune",
                () -> api.createAutotune(new AutotuneCreate()
                                .name("headline")
                                .successMetric("purchase")
                                .variants(variants))
                        .getId(),
                id -> api.partiallyUpdateAutotune(id, new AutotuneUpdate().description(NEW)),
                id -> api.getAutotune(id).getDescription(),
                api::deleteAutotune);
    }

    private Life metrics() {
        MetricsApi api = new MetricsApi(client);
        return new Life(
                "metric",
                () -> api.createMetric(new MetricCreate().name("sales").type("sum"))
                        .getId(),
                id -> api.updateMetric(id, new MetricUpdate().description(NEW)),
                id -> api.getMetric(id).getDescription(),
                api::deleteMetric);
    }

    private Life metricSources() {
        MetricSourcesApi api = new MetricSourcesApi(client);
        return new Life(
                "metric source",
                () -> api.createMetricSource(new MetricSourceCreate()
                                .name("orders")
                                .sql("select 1")
                                .timestampColumn("at")
                                .idTypeMapping(UNITS))
                        .getName(),
                name -> api.updateMetricSource(
                        name,
                        new MetricSourceUpdate()
                                .description(NEW)
                                .sql("select 1")
                                .timestampColumn("at")
                                .idTypeMapping(UNITS)),
                name -> api.getMetricSource(name).getDescription(),
                api::deleteMetricSource);
    }

    private Life entityProperties() {
        EntityPropertiesApi api = new EntityPropertiesApi(client);
        return new Life(
                "entity property",
                () -> api.createEntityPropertySource(new EntityPropertySourceCreate()
                                .name("plans")
                                .sql("select 1")
                                .idTypeMapping(UNITS))
                        .getName(),
                name -> api.partiallyUpdateEntityPropertySource(
                        name, new EntityPropertySourceUpdate().description(NEW)),
                name -> api.getEntityPropertySource(name).getDescription(),
                api::deleteEntityPropertySource);
    }

    private Life qualifyingEvents() {
        QualifyingEventsApi api = new QualifyingEventsApi(client);
        return new Life(
                "qualifying event",
                () -> api.createQualifyingEvent(new QualifyingEventCreate()
                                .name("signed_up")
                                .sql("select 1")
                                .timestampColumn("at")
                                .idTypeMapping(UNITS))
                        .getName(),
                name -> api.updateQualifyingEvent(
                        name,
                        new QualifyingEventUpdate()
                                .description(NEW)
                                .sql("select 1")
                                .timestampColumn("at")
                                .idTypeMapping(UNITS)),
                name -> api.getQualifyingEvent(name).getDescription(),
                api::deleteQualifyingEvent);
    }

    private Life keys() {
        KeysApi api = new KeysApi(client);
        return new Life(
                "key",
                () -> api.createKey(new ApiKeyCreate().type("SERVER").description("for the shop"))
                        .getKey(),
                key -> api.partiallyUpdateKey(key, new ApiKeyUpdate().description(NEW)),
                key -> api.getKey(key).getDescription(),
                api::deleteKey);
    }

    private Life tags() {
        TagsApi api = new TagsApi(client);
        return new Life(
                "tag",
                () -> api.createTag(new TagCreate().name("web")).getId(),
                id -> api.partiallyUpdateTag(id, new TagUpdate().description(NEW)),
                id -> api.getTag(id).getDescription(),
                api::deleteTag);
    }

    private Life targetApps() {
        TargetAppsApi api = new TargetAppsApi(client);
        return new Life(
                "target app",
                () -> api.createTargetApp(new TargetAppCreate().name("shop")).getId(),
                id -> api.partiallyUpdateTargetApp(id, new TargetAppUpdate().description(NEW)),
                id -> api.getTargetApp(id).getDescription(),
                api::deleteTargetApp);
    }

    private Life unitIdTypes() {
        UnitIdTypesApi api = new UnitIdTypesApi(client);
        return new Life(
                "unit id type",
                () -> api.createUnitIdType(new UnitIdTypeCreate().name("companyID"))
                        .getName(),
                name -> api.partiallyUpdateUnitIdType(name, new UnitIdTypeUpdate().description(NEW)),
                name -> api.getUnitIdType(name).getDescription(),
                api::deleteUnitIdType);
    }

    private Life roles() {
        RolesApi api = new RolesApi(client);
        return new Life(
                "role",
                () -> api.createRole(new RoleCreate().name("Auditor")).getName(),
                name -> api.partiallyUpdateRole(name, new RoleUpdate().permissions(Map.of("read", NEW))),
                name -> ((Map<?, ?>) api.getRole(name).getData().getPermissions()).get("read"),
                api::deleteRole);
    }

    private Life teams() {
        TeamsApi api = new TeamsApi(client);
        return new Life(
                "team",
                () -> api.createTeam(new TeamCreate().name("growth")).getId(),
                id -> api.partiallyUpdateTeam(id, new TeamUpdate().description(NEW)),
                id -> api.getTeam(id).getDescription(),
                api::deleteTeam);
    }

    @Test
    void changesWhatNothingDeletes() throws ApiException {
        ParameterStoresApi stores = new ParameterStoresApi(client);
        EnvironmentsApi environments = new EnvironmentsApi(client);

        stores.createParamStore(new ParamStoreCreate().name("theme"));
        stores.updateParamStore("theme", new ParamStoreUpdate().description(NEW));
        environments.updateEnvironments(new Environments().environments(List.of(new Environment().name("preview"))));

        assertThat(stores.getParamStore("theme").getDescription()).isEqualTo(NEW);
        assertThat(environments.getEnvironments().getEnvironments())
                .extracting(Environment::getName)
                .containsExactly("preview");
    }

    @Test
    void narrowsLists() throws ApiException {
        SegmentsApi segments = new SegmentsApi(client);
        segments.createSegment(new SegmentCreate().name("vips").type("id_list").tags(List.of("web", "shop")));
        segments.createSegment(new SegmentCreate().name("testers").type("id_list"));

        assertThat(segments.listSegments(List.of("shop", "none"), null, null, 10, 1)
                        .getData())
                .extracting(Segment::getName)
                .containsExactly("vips");
    }
}
