package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.ref;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.http.JsonBody;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes the routes of the Console API: what they take and answer follows from the dialects, so that a row there is
 * all that a new field needs. Operations have the names of the contract's, which are those of the methods.
 */
@Component
@Lazy
class ConsoleDocuments implements OperationCustomizer, OpenApiCustomizer {

    private static final String JSON = "application/json";

    /** The one operation that is built and yet may not be able to answer. */
    private static final String MEASURING = "listMetrics";

    private static final Map<Type, String> NAMES =
            Map.of(TargetingRule.class, "Rule", GateOverrides.class, "Overrides");

    /** What those operations answer whose types do not say it. */
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("addGateRule", "RuleReply"),
            Map.entry("countExposures", "ExposureCountsReply"),
            Map.entry("getCompany", "CompanyReply"),
            Map.entry("getCumulativeExposures", "CumulativeExposuresReply"),
            Map.entry("getEnvironments", "EnvironmentsReply"),
            Map.entry("getExperimentPulse", "ExperimentPulseReply"),
            Map.entry("getGatePulse", "MonitoringPulseReply"),
            Map.entry("getHoldoutPulse", "MonitoringPulseReply"),
            Map.entry("getSegmentIdListMetadata", "SegmentIdStateReply"),
            Map.entry("getSegmentIds", "SegmentIdList"),
            Map.entry("listExperimentPulseLoads", "PulseLoadList"),
            Map.entry("listGatePulseLoads", "PulseLoadList"),
            Map.entry("listMetricValues", "MetricValueList"),
            Map.entry("listUsers", "SeenUserList"),
            Map.entry("updateEnvironments", "EnvironmentsReply"));

    /** What those operations take whose names do not say it. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("abandonExperiment", "Abandonment"),
            Map.entry("archiveDynamicConfig", "Archiving"),
            Map.entry("archiveExperiment", "Archiving"),
            Map.entry("archiveGate", "Archiving"),
            Map.entry("assignTargetApps", "Assignment"),
            Map.entry("deferExperimentDecision", "Conclusion"),
            Map.entry("disableExperimentGroups", "GroupNames"),
            Map.entry("enableExperimentGroups", "GroupNames"),
            Map.entry("inviteUsers", "Invitation"),
            Map.entry("loadExperimentPulse", "PulseLoadCreate"),
            Map.entry("loadGatePulse", "PulseLoadCreate"),
            Map.entry("resolveExperimentAlert", "AlertResolution"),
            Map.entry("resolveGateAlert", "AlertResolution"),
            Map.entry("makeAutotuneDecision", "Winner"),
            Map.entry("makeExperimentDecision", "Decision"),
            Map.entry("partiallyUpdateGateRules", "RuleChanges"),
            Map.entry("restartExperimentAsNew", "NewName"),
            Map.entry("scheduleExperimentStart", "Schedule"),
            Map.entry("updateEnvironments", "Environments"));

    /** What those operations find in their queries that say so nowhere else. */
    private static final Map<String, List<Parameter>> QUERIES = Map.of(
            "getExperimentPulse", PulseQuery.ofExperiments(),
            "getGatePulse", PulseQuery.ofGates(),
            "getHoldoutPulse", PulseQuery.ofGates(),
            "listLayerExperiments", ExperimentDialect.TABLE.filters().parameters(),
            "listExperimentsOfMetric", ExperimentDialect.TABLE.filters().parameters(),
            "listMetricValues", MetricValues.parameters());

    private final Map<String, List<Parameter>> queries = KindSchemas.queries();
    private final JsonMapper json;

    ConsoleDocuments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType().getPackage().equals(ConsoleDocuments.class.getPackage())) {
            describeAnswer(operation, answer(operation.getOperationId(), answered(method)));
            describeBody(operation, method);
            if (!operation.getOperationId().equals(MEASURING)) {
                operation.getResponses().remove("501");
            }
            QUERIES.getOrDefault(operation.getOperationId(), List.of()).forEach(operation::addParametersItem);
            if (isWholeList(method) && !ANSWERS.containsKey(operation.getOperationId())) {
                queries.getOrDefault(name(answered(method)), List.of()).forEach(operation::addParametersItem);
            }
        }
        return operation;
    }

    private static void describeBody(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == JsonBody.class) {
                operation.requestBody(new RequestBody()
                        .required(!parameter.isOptional() && !method.hasMethodAnnotation(DeleteMapping.class))
                        .content(content(body(operation.getOperationId(), answered(method)))));
            }
        }
    }

    /** Lists of everything of a kind, which have no placeholder in their path, can be narrowed. */
    private static boolean isWholeList(HandlerMethod method) {
        GetMapping route = method.getMethodAnnotation(GetMapping.class);
        return route != null
                && answered(method).resolve() == Listing.class
                && Arrays.stream(route.value()).noneMatch(path -> path.contains("{"));
    }

    private static ResolvableType answered(HandlerMethod method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        return type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
    }

    private static String answer(String operationId, ResolvableType answered) {
        if (answered.resolve() == Message.class) {
            return "Message";
        }
        String ofType = name(answered) + (answered.resolve() == Listing.class ? "List" : "Reply");
        return ANSWERS.getOrDefault(operationId, ofType);
    }

    private static void describeAnswer(Operation operation, String schema) {
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.setContent(content(schema));
            }
        });
    }

    /** What is answered: the kind of an entity, a rule, or overrides. */
    private static String name(ResolvableType answered) {
        Class<?> of = answered.getGeneric(0).resolve(Object.class);
        return NAMES.getOrDefault(of, of.getSimpleName());
    }

    private static String body(String operationId, ResolvableType answered) {
        String own = BODIES.get(operationId);
        if (own != null) {
            return own;
        }
        if (operationId.startsWith("create")) {
            return name(answered) + "Create";
        }
        if (operationId.endsWith("Rule")) {
            return "Rule";
        }
        if (operationId.endsWith("Rules")) {
            return "Rules";
        }
        if (operationId.endsWith("Ids")) {
            return "Ids";
        }
        if (operationId.endsWith("Settings")) {
            return operationId.replaceFirst("update", "");
        }
        return operationId.endsWith("Overrides") ? overrides(operationId) : name(answered) + "Update";
    }

    private static String overrides(String operationId) {
        return Stream.of("ExperimentOverrides", "LayerOverrides")
                .filter(operationId::endsWith)
                .findFirst()
                .orElse("Overrides");
    }

    private static Content content(String schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(ref(schema)));
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .getSchemas()
                .keySet()
                .removeIf(name -> name.startsWith("Reply") || name.startsWith("Listing"));
        new KindSchemas(api.getComponents()).add();
        Examples.addTo(api, json);
    }
}
