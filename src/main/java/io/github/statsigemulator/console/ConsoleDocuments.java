package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.ref;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.http.JsonBody;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
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

    private static final List<Dialect<?>> DIALECTS = List.of(
            GateDialect.TABLE,
            DynamicConfigDialect.TABLE,
            ExperimentDialect.TABLE,
            SegmentDialect.TABLE,
            LayerDialect.TABLE,
            HoldoutDialect.TABLE,
            AutotuneDialect.TABLE,
            TagDialect.TABLE,
            TargetAppDialect.TABLE,
            UnitIdTypeDialect.TABLE,
            EnvironmentDialect.TABLE,
            RoleDialect.TABLE,
            MemberDialect.TABLE,
            TeamDialect.TABLE,
            MetricDialect.TABLE,
            MetricSourceDialect.TABLE,
            SettingsDialects.PROJECT);

    private static final Map<Type, String> NAMES =
            Map.of(TargetingRule.class, "Rule", GateOverrides.class, "Overrides");

    private final JsonMapper json;

    ConsoleDocuments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        if (method.getBeanType().getPackage().equals(ConsoleDocuments.class.getPackage())) {
            describeAnswer(operation, answer(method));
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(JsonBody.class)) {
                operation.requestBody(new RequestBody()
                        .required(true)
                        .content(content(ref(bodyOf(operation.getOperationId(), name(answer(method)))))));
            }
        }
        return operation;
    }

    private static ResolvableType answer(HandlerMethod method) {
        ResolvableType type = ResolvableType.forMethodReturnType(method.getMethod());
        return type.resolve() == ResponseEntity.class ? type.getGeneric(0) : type;
    }

    private static void describeAnswer(Operation operation, ResolvableType answer) {
        Schema<?> schema;
        if (answer.resolve() == Reply.class) {
            schema = ref(name(answer) + "Reply");
        } else if (answer.resolve() == Listing.class) {
            schema = ref(name(answer) + "List");
        } else {
            schema = ref("Message");
        }
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.setContent(content(schema));
            }
        });
    }

    /** What is answered: the kind of an entity, a rule, or overrides. */
    private static String name(ResolvableType answer) {
        Class<?> of = answer.getGeneric(0).resolve(TargetingRule.class);
        return NAMES.getOrDefault(of, of.getSimpleName());
    }

    private static String bodyOf(String operationId, String answered) {
        if (operationId.startsWith("create")) {
            return answered + "Create";
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
        return operationId.endsWith("Overrides") ? answered : answered + "Update";
    }

    private static Content content(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .getSchemas()
                .keySet()
                .removeIf(name -> name.startsWith("Reply") || name.startsWith("Listing"));
        Parts.all().forEach(api.getComponents()::addSchemas);
        DIALECTS.forEach(dialect -> describe(api, dialect));
        addReply(api, "Rule", new ObjectSchema());
        addReply(api, "Overrides", new ObjectSchema());
        addReply(api, "GroupOverrides", new ObjectSchema());
        addList(api, "Rule");
        Examples.addTo(api, json);
    }

    private static <E extends Entity> void describe(OpenAPI api, Dialect<E> dialect) {
        String name = dialect.kind().type().getSimpleName();
        Schema<?> contract = new ObjectSchema();
        Schema<?> live = new ObjectSchema();
        Schema<?> create = new ObjectSchema().addRequiredItem("name");
        Schema<?> update = new ObjectSchema();
        for (Field<? super E> field : dialect.fields()) {
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
        api.getComponents()
                .addSchemas(name, contract)
                .addSchemas(name + "Create", create)
                .addSchemas(name + "Update", update);
        addReply(api, name, live);
        addList(api, name);
    }

    private static void addReply(OpenAPI api, String name, Schema<?> live) {
        Schema<?> more =
                new ObjectSchema().addProperty("message", Schemas.text()).addProperty("data", live);
        api.getComponents()
                .addSchemas(
                        name + "Reply", new Schema<>().addAllOfItem(ref(name)).addAllOfItem(more));
    }

    private static void addList(OpenAPI api, String name) {
        Schema<?> page = new ObjectSchema()
                .addProperty("message", Schemas.text())
                .addProperty("data", list(ref(name)))
                .addProperty("pagination", ref("Pagination"));
        api.getComponents().addSchemas(name + "List", page);
    }
}
