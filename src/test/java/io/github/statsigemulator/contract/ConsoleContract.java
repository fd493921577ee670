package io.github.statsigemulator.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.statsigemulator.JsonConfiguration;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract of the Console API (its schemas, without the prose) and what it says of answers and requests. */
final class ConsoleContract {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi31());
    private static final JsonNode DOCUMENT = read();

    private ConsoleContract() {}

    private static JsonNode read() {
        InputStream json = ConsoleContract.class.getResourceAsStream("/contract/console-api.json");
        return JsonConfiguration.mapper().readTree(Objects.requireNonNull(json));
    }

    /** Every operation as method and path, such as {@code GET /gates/{id}}. */
    static Stream<String> operations() {
        return DOCUMENT.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }

    /** The name of the operation, given as method and path. */
    static String operationId(String operation) {
        String[] parts = operation.split(" ", 2);
        return DOCUMENT.get("paths")
                .get(parts[1])
                .get(parts[0].toLowerCase(Locale.ROOT))
                .get("operationId")
                .asString();
    }

    /**
     * What is wrong with an answer; nothing if the contract does not know the operation or the status.
     *
     * @param path below {@code /console/v1}
     */
    static List<String> faults(String method, String path, int status, String body) {
        return schema(method, path, status)
                .map(schema -> faults(schema, JsonConfiguration.mapper().readTree(body)))
                .orElse(List.of());
    }

    /** What is wrong with a value by the schema of that name. */
    static List<String> faults(String schema, JsonNode value) {
        return faults(DOCUMENT.at("/components/schemas/" + schema), value);
    }

    private static List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", DOCUMENT.get("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    private static Optional<JsonNode> schema(String method, String path, int status) {
        return DOCUMENT.get("paths")
                .propertyStream()
                .filter(template -> path.matches(template.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .map(operation -> resolved(operation.path("responses").path(String.valueOf(status))))
                .map(response -> response.at("/content/application~1json/schema"))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static JsonNode resolved(JsonNode response) {
        return response.has("$ref")
                ? DOCUMENT.at(response.get("$ref").asString().substring(1))
                : response;
    }
}
