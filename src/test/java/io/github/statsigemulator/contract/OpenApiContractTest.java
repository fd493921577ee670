package io.github.statsigemulator.contract;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.JsonConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds the description that a client is generated from against the one that the emulator gives. After a change of
 * routes or fields, {@code -Dopenapi.write=true} writes the file anew.
 */
class OpenApiContractTest extends EmulatorContext {

    private static final Path FILE = Path.of("src/test/resources/openapi.json");

    private static final JsonMapper JSON = JsonConfiguration.mapper();

    @Test
    void theFileSaysWhatTheEmulatorSays() throws IOException {
        String said = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(described())) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(FILE, said);
        }

        assertThat(JSON.readTree(Files.readString(FILE))).isEqualTo(JSON.readTree(said));
    }

    @Test
    void everySchemaThatIsReferredToIsThere() {
        JsonNode document = described();
        List<String> missing = references(document)
                .distinct()
                .filter(reference -> document.at(reference.substring(1)).isMissingNode())
                .toList();

        assertThat(missing).isEmpty();
    }

    private JsonNode described() {
        String document = anonymous().get("/v3/api-docs").asString();
        return JSON.readTree(document.replace("http://localhost:" + port(), "http://localhost:3006"));
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> own =
                node.path("$ref").isString() ? Stream.of(node.path("$ref").asString()) : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap(OpenApiContractTest::references));
    }

    /** The same with all fields in the order of their names, which the emulator gives in no order of its own. */
    private static @Nullable Object sorted(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            property -> sorted(property.getValue()),
                            (one, other) -> one,
                            TreeMap::new));
        }
        return node.isArray()
                ? node.valueStream().map(OpenApiContractTest::sorted).toList()
                : node;
    }
}
