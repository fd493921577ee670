package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.contract.ConsoleContext;
import io.github.statsigemulator.project.KeyKind;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** An id list that grows, shrinks and begins anew while a server SDK for JavaScript holds it. */
class ChangingIdListsTest extends ConsoleContext {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** One more than may stand in a spec. */
    private static final int MANY = 1001;

    private static final List<Step> STEPS = List.of(
            new Step("PATCH", "", List.of("eve"), List.of("user-0", "user-999", "user-1000", "eve")),
            new Step("DELETE", "", List.of("user-0"), List.of("user-999", "user-1000", "eve")),
            new Step("PATCH", "", List.of("user-0"), List.of("user-0", "user-999", "user-1000", "eve")),
            new Step("POST", "/reset", ids(500, 500 + MANY + 500), List.of("user-999", "user-1000", "user-1500")),
            new Step("DELETE", "", ids(1100, 1700), List.of("user-999", "user-1000")));

    /**
     * A change of the list.
     *
     * @param path behind that of the list
     * @param members who of the users is in the list afterwards
     */
    record Step(String method, String path, List<String> ids, List<String> members) {}

    @BeforeAll
    static void findNode() {
        Node.install();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Sdk.class,
            names = {"CORE", "LEGACY"})
    void serverSdksFollowAListThatGrowsShrinksAndBeginsAnew(Sdk sdk) {
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");
        console(JSON.writeValueAsString(Map.of("ids", ids(0, MANY))))
                .patch("/segments/testers/id_list")
                .then()
                .statusCode(200);
        make("/gates", """
                {"name":"beta","rules":[{"name":"r","conditions":[{"type":"passes_segment","targetValue":["testers"]}]}]}""");

        Node.Run run = Node.run("id-lists.js", task(sdk));

        assertThat(run.result().path("seen").valueStream().map(Object::toString))
                .startsWith("[\"user-0\",\"user-999\",\"user-1000\"]")
                .endsWith(STEPS.stream()
                        .map(step -> JSON.writeValueAsString(step.members()))
                        .toArray(String[]::new))
                .hasSize(1 + STEPS.size());
        assertThat(run.output()).as("what the SDK prints").doesNotContainIgnoringCase("warn", "error");
    }

    private Map<String, Object> task(Sdk sdk) {
        return Map.of(
                "sdk",
                sdk.npmPackage(),
                "base",
                "http://127.0.0.1:" + port(),
                "key",
                keyOf(KeyKind.SERVER),
                "consoleKey",
                keyOf(KeyKind.CONSOLE),
                "list",
                "testers",
                "gate",
                "beta",
                "users",
                List.of("user-0", "user-999", "user-1000", "user-1500", "eve"),
                "steps",
                STEPS);
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> "user-" + id).toList();
    }
}
