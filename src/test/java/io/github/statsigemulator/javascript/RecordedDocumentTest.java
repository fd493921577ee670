package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.contract.ConsoleContext;
import io.github.statsigemulator.javascript.Facts.Difference;
import io.github.statsigemulator.oracle.OracleServer;
import io.github.statsigemulator.project.KeyKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Both server SDKs for JavaScript with a document that holds what the Console cannot make: config mappings, contextual
 * autotunes, {@code experiment_group}, a layer whose parameters come from several rules, a parameter store. Each reads it
 * from a server that has nothing but the document, and from the emulator that was given it in either format: the answers
 * are the same, and are those of the emulator's HTTP API.
 */
class RecordedDocumentTest extends ConsoleContext {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String STORE = "look";

    @BeforeAll
    static void findNode() {
        Node.install();
    }

    @ParameterizedTest(name = "{0}, document of {1}, imported in {2}")
    @CsvSource({"CORE, v2, v2", "CORE, v2, v1", "LEGACY, v1, v1", "LEGACY, v1, v2"})
    void sdksAnswerAsBeforeAndAsTheHttpApi(Sdk sdk, String format, String imported) throws IOException {
        String document = document(format);
        with(KeyKind.SERVER)
                .body(document(imported).getBytes(StandardCharsets.UTF_8))
                .put("/__emulator/config-specs")
                .then()
                .statusCode(200);
        Shop shop = shop(document(imported));

        Node.Run fromEmulator =
                Node.run(sdk.script(), task(shop, sdk, shop.api().base()));
        Node.Run fromDocument;
        try (OracleServer server = new OracleServer("/" + format + "/download_config_specs", document)) {
            fromDocument = Node.run(sdk.script(), task(shop, sdk, server.base()));
        }

        List<Difference> differences = expected(shop, sdk).differencesTo(facts(fromEmulator), sdk.untold());
        assertThat(fromEmulator.result()).as("to the document alone").isEqualTo(fromDocument.result());
        assertThat(differences)
                .filteredOn(found -> sdk.knownDifferences().stream().noneMatch(row -> row.predicts(found)))
                .as("what no row of docs/differences.md predicts")
                .isEmpty();
        assertThat(sdk.knownDifferences())
                .filteredOn(KnownDifference::isOfRecordings)
                .allSatisfy(row -> assertThat(differences).anyMatch(row::predicts));
        assertThat(fromEmulator.output()).as("what the SDK prints").doesNotContainIgnoringCase("warn", "error");
    }

    private static String document(String format) throws IOException {
        try (InputStream document =
                RecordedDocumentTest.class.getResourceAsStream("/javascript/recorded.%s.json".formatted(format))) {
            return new String(Objects.requireNonNull(document).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Shop shop(String document) {
        JsonNode specs = JSON.readTree(document);
        return new Shop(
                new HttpApi("http://127.0.0.1:" + port(), keyOf(KeyKind.SERVER)),
                keyOf(KeyKind.CLIENT),
                names(specs, "feature_gates"),
                Stream.of("dynamic_configs", "cmab_configs")
                        .flatMap(field -> names(specs, field).stream())
                        .toList(),
                names(specs, "layer_configs"));
    }

    /** Documents of v2 name specs by keys, those of v1 in themselves. */
    private static List<String> names(JsonNode specs, String field) {
        JsonNode all = specs.path(field);
        return all.isArray()
                ? all.valueStream().map(spec -> spec.path("name").asString()).toList()
                : List.copyOf(all.propertyNames());
    }

    private static Map<String, Object> task(Shop shop, Sdk sdk, String base) throws IOException {
        Map<String, Object> task = new HashMap<>(shop.task(sdk));
        task.put("base", base);
        task.put("stores", List.of(STORE));
        task.put("parameters", List.copyOf(parameters().propertyNames()));
        return task;
    }

    private static JsonNode parameters() throws IOException {
        return JSON.readTree(document("v2")).at("/param_stores/" + STORE + "/parameters");
    }

    private static Facts expected(Shop shop, Sdk sdk) throws IOException {
        Facts facts = shop.facts();
        if (sdk == Sdk.CORE) {
            for (Map<String, Object> user : Users.all()) {
                String id = String.valueOf(user.get("userID"));
                ObjectNode values = JSON.createObjectNode();
                parameters().properties().forEach(each -> values.set(each.getKey(), value(facts, each.getValue(), id)));
                facts.answered(new Question("store", STORE, id), values);
            }
        }
        return facts;
    }

    /** What a parameter of a store is for a user by the answers of what it refers to. */
    private static JsonNode value(Facts facts, JsonNode parameter, String user) {
        String kind = parameter.path("ref_type").asString();
        String name = parameter
                .path(kind.equals("dynamic_config") ? "config_name" : kind + "_name")
                .asString();
        return switch (kind) {
            case "static" -> parameter.path("value");
            case "gate" ->
                parameter.path(
                        facts.answer(new Question(kind, name, user), "value").asBoolean()
                                ? "pass_value"
                                : "fail_value");
            default ->
                facts.answer(new Question(kind.equals("layer") ? kind : "config", name, user), "value")
                        .path(parameter.path("param_name").asString());
        };
    }

    private static Facts facts(Node.Run run) {
        Facts facts = new Facts();
        run.result().path("answers").forEach(row -> facts.answered(Question.of(row), row.path("answer")));
        return facts;
    }
}
