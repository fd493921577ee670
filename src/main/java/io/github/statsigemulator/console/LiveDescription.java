package io.github.statsigemulator.console;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of those operations of the hosted service that work, made when somebody first asks for it. Each has
 * the tag {@code MCP}, without which the vendor's own tool server leaves it out (statsig-io/mcp-stdio,
 * src/serverSetup.ts).
 */
@Component
@Lazy
class LiveDescription {

    private static final String TAG = "MCP";
    private static final String TAGS = "tags";

    private final OpenApiWebMvcResource documents;
    private final JsonMapper json;
    private volatile byte @Nullable [] made;

    LiveDescription(OpenApiWebMvcResource documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    byte[] get(HttpServletRequest request) throws IOException {
        byte[] known = made;
        if (known == null) {
            known = make(request);
            made = known;
        }
        return known;
    }

    private byte[] make(HttpServletRequest request) throws IOException {
        JsonNode all = json.readTree(documents.openapiJson(request, "/v3/api-docs", Locale.ENGLISH));
        Set<String> live = Operation.all().stream().map(Operation::address).collect(Collectors.toSet());
        ObjectNode paths = json.createObjectNode();
        all.path("paths").forEachEntry((path, operations) -> {
            ObjectNode kept = json.createObjectNode();
            operations.forEachEntry((method, operation) -> {
                if (live.contains(Operation.address(method.toUpperCase(Locale.ROOT), path))) {
                    kept.set(method, tagged(operation));
                }
            });
            if (!kept.isEmpty()) {
                paths.set(path, kept);
            }
        });
        return json.writeValueAsBytes(all.asObject().set("paths", paths));
    }

    private JsonNode tagged(JsonNode operation) {
        List<String> tags =
                operation.path(TAGS).valueStream().map(JsonNode::asString).toList();
        ObjectNode tagged = operation.deepCopy().asObject();
        tagged.putArray(TAGS).add(TAG);
        tags.forEach(tagged.withArrayProperty(TAGS)::add);
        return tagged;
    }
}
