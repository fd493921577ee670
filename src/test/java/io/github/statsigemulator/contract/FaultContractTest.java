package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.contract.WrongValues.Wrong;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.store.EntityStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks the description of the Console API: whatever an operation takes is sent as something else,
 * and every answer says where, what was sent and what would be right, while nothing is stored.
 */
class FaultContractTest extends EmulatorContext {

    private static final JsonMapper JSON = JsonConfiguration.mapper();
    private static final JsonNode DOCUMENT = document();
    private static final WrongValues WRONG = new WrongValues(DOCUMENT);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ABSENT = "no_such_id";

    private final Fixtures fixtures = new Fixtures(() -> with(KeyKind.CONSOLE));

    @Autowired
    private EntityStore store;

    /** An operation as it is described. */
    record Operation(String method, String path, JsonNode described) {

        JsonNode schema() {
            return WRONG.resolved(described.at("/requestBody/content/application~1json/schema"));
        }

        /** A body that has what it needs. */
        Map<String, Object> body(Fixtures fixtures) {
            Map<String, Object> body = WRONG.required(schema());
            if (!path.contains("{")) {
                body.putAll(fixtures.body(path.replace("/console/v1", "")));
                body.replace("name", "fresh");
            }
            return body;
        }

        /** What may stand in its body; the id of a rule stands in the path, if there is one. */
        Stream<Map.Entry<String, JsonNode>> fields() {
            return schema().path("properties")
                    .propertyStream()
                    .filter(field -> !(field.getKey().equals("id") && path.contains("{rule")));
        }

        /** To change something reads its parts as to make it does, so that some of them are enough. */
        boolean mayTell(Wrong wrong) {
            return !path.endsWith("}")
                    || wrong.place().lastIndexOf('.') <= wrong.place().indexOf('.');
        }

        boolean takes(String what) {
            return described.has(what);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static JsonNode document() {
        try (InputStream file = FaultContractTest.class.getResourceAsStream("/openapi.json")) {
            return JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Stream<Operation> operations() {
        return DOCUMENT.path("paths")
                .propertyStream()
                .filter(path -> path.getKey().startsWith("/console/"))
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> !isUnbuilt(operation.getValue()))
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    private static boolean isUnbuilt(JsonNode operation) {
        return operation.path("operationId").asString("").startsWith("answer");
    }

    private static Stream<Operation> withBodies() {
        return operations().filter(operation -> operation.takes("requestBody"));
    }

    private static Stream<Operation> lists() {
        return operations().filter(operation -> operation.method.equals("GET") && operation.takes("parameters"));
    }

    private static Stream<Operation> ofOne() {
        return operations().filter(operation -> operation.path.contains("{") && !operation.path.contains("/events/"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBodies")
    void aValueThatCannotStandThereIsNamed(Operation operation) {
        String path = fixtures.path(operation.path);
        Object before = store.catalog(project());
        List<String> unclear = new ArrayList<>();
        operation
                .fields()
                .forEach(field -> WRONG.of(field.getValue())
                        .filter(operation::mayTell)
                        .forEach(wrong -> {
                            Map<String, Object> body = operation.body(fixtures);
                            body.put(field.getKey(), wrong.value());
                            String sent = JSON.writeValueAsString(body);
                            Answer answer = send(operation.method, path, sent);
                            if (!tells(answer, field.getKey() + wrong.place(), wrong)) {
                                unclear.add(sent + " " + answer);
                            }
                        }));

        assertThat(unclear).isEmpty();
        assertThat(store.catalog(project())).isSameAs(before);
    }

    private static boolean tells(Answer answer, String place, Wrong wrong) {
        return answer.status == 400
                && answer.faults().stream()
                        .filter(fault -> place.equals(fault.place))
                        .anyMatch(fault -> fault.message.contains(wrong.shown())
                                && wrong.allowed().stream().allMatch(fault.message::contains));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBodies")
    void aRequiredFieldThatIsMissingIsNamed(Operation operation) {
        String path = fixtures.path(operation.path);
        operation
                .schema()
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .forEach(name -> {
                    Map<String, Object> body = operation.body(fixtures);
                    body.remove(name);

                    Answer answer = send(operation.method, path, JSON.writeValueAsString(body));

                    assertThat(answer.faults()).as(name).anySatisfy(fault -> {
                        assertThat(fault.place).isEqualTo(name);
                        assertThat(fault.message).contains("required");
                    });
                });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBodies")
    void aBodyThatIsNoObjectIsToldFromOneThatIsNoJson(Operation operation) {
        String path = fixtures.path(operation.path);

        assertThat(send(operation.method, path, "{\"name\": ").message())
                .startsWith("The body is not JSON")
                .contains("line 1");
        assertThat(send(operation.method, "/live" + path, "\"secret-0123456789abcdef\"")
                        .message())
                .startsWith("The body must be an object")
                .contains("not 'secret-****cdef'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void aQueryThatCannotBeIsNamed(Operation operation) {
        String path = fixtures.path(operation.path);
        operation
                .described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .forEach(parameter -> wrong(parameter).forEach(value -> {
                    String name = parameter.path("name").asString("");

                    Answer answer = send("GET", path + "?" + name + "=" + value, "");

                    assertThat(answer.faults()).as(name).singleElement().satisfies(fault -> {
                        assertThat(fault.place).isEqualTo(name);
                        assertThat(fault.message).contains("must be").contains("not '" + value + "'");
                    });
                }));
    }

    private static List<String> wrong(JsonNode parameter) {
        String name = parameter.path("name").asString("");
        if (name.equals("limit") || name.equals("page")) {
            return List.of("-1", "many", "1.5", "99999999999");
        }
        JsonNode schema = parameter.path("schema");
        boolean isWord = schema.has("enum")
                || schema.path("items").has("enum")
                || schema.path("type").asString("").equals("boolean");
        return isWord || name.endsWith("Date") ? List.of("no_such_word") : List.of();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofOne")
    void whatIsNotThereIsNamedOrIfItMayBeAKeyByItsEnd(Operation operation) {
        String path = operation.path.replaceAll("\\{[^}]*}", ABSENT);
        String body = operation.takes("requestBody") ? JSON.writeValueAsString(operation.body(fixtures)) : "";

        Answer answer = send(operation.method, path, body);

        assertThat(answer.status).isEqualTo(404);
        assertThat(answer.message()).endsWith("h_id'.");
    }

    @Test
    void whatIsInUseSaysByWhom() {
        fixtures.path("/console/v1/gates/{id}");
        send("POST", "/console/v1/gates", """
                {"name": "user", "rules": [{"conditions": [{"type": "passes_gate", "targetValue": "there"}]}]}""");

        Answer answer = send("DELETE", "/console/v1/gates/there", "");

        assertThat(answer.status).isEqualTo(403);
        assertThat(answer.message()).contains("there", "user");
    }

    @Test
    void aKeyIsMaskedWhereverItWasSent() {
        assertThat(send("GET", "/console/v1/gates/secret-0123456789abcdef", "").message())
                .endsWith("'secret-****cdef'.");
        assertThat(send("POST", "/console/v1/gates", "{\"name\": \"secret-0123456789abcdef/x\"}")
                        .message())
                .contains("name: ")
                .doesNotContain("0123456789");
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsToldWithThoseThatItHas() {
        Answer answer = send("PUT", "/console/v1/tags", "{}");

        assertThat(answer.status).isEqualTo(405);
        assertThat(answer.message()).contains("PUT", "GET", "POST");
    }

    /** Thousands of requests are sent, for which the client of the JDK is quick enough. */
    private Answer send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("STATSIG-API-KEY", keyOf(KeyKind.CONSOLE))
                .header("Content-Type", "application/json")
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What came back. */
    private record Answer(int status, JsonNode body) {

        String message() {
            return body.path("message").asString("");
        }

        List<Fault> faults() {
            return body.path("errors")
                    .valueStream()
                    .map(error -> new Fault(
                            error.path("property").asString(""),
                            error.path("errorMessage").asString("")))
                    .toList();
        }
    }

    private record Fault(String place, String message) {}
}
