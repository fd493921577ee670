package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.github.statsigemulator.contract.ConsoleContext;
import io.github.statsigemulator.javascript.Facts.Difference;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Statsig's JavaScript SDKs as npm has them (the versions of {@code src/test/js/package.json}), aimed at a running emulator
 * by nothing but their URL options: what they say about two hundred users of a project with all kinds of entities, and
 * report as shown to them, is what the HTTP API says and records.
 */
class SdkAgreementTest extends ConsoleContext {

    /** More ids than travel inside of the specs. */
    private static final int CROWD = 2_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private static @Nullable Shop shop;

    private static Facts expected = new Facts();

    /** The number of the last event that a test has looked at. */
    private static long seen;

    private static Shop shop() {
        return Objects.requireNonNull(shop);
    }

    @BeforeAll
    static void findNode() {
        Node.install();
    }

    @BeforeEach
    void openTheShopOnce() throws IOException {
        if (shop == null) {
            key(KeyKind.CLIENT, ApiKey.DOWNLOAD_CONFIG_SPECS);
            furnish();
            shop = new Shop(
                    new HttpApi("http://127.0.0.1:" + port(), keyOf(KeyKind.SERVER)),
                    keyOf(KeyKind.CLIENT),
                    ids("gates"),
                    Stream.of("dynamic_configs", "experiments", "autotunes")
                            .flatMap(path -> ids(path).stream())
                            .toList(),
                    ids("layers"));
            expected = shop.facts();
            reported().forEach(expected::exposed);
        }
    }

    private void furnish() throws IOException {
        try (InputStream steps = SdkAgreementTest.class.getResourceAsStream("/javascript/shop.json")) {
            JSON.readTree(steps)
                    .forEach(step -> take(
                            step.get(0).asString(),
                            step.get(1).asString(),
                            step.get(2).toString()));
        }
        List<String> crowd =
                IntStream.range(0, CROWD).mapToObj(i -> "user-" + i * 2).toList();
        take("PATCH", "/segments/crowd/id_list", JSON.writeValueAsString(Map.of("ids", crowd)));
    }

    private void take(String method, String path, String body) {
        console(body).request(method, path).then().statusCode(lessThan(300));
    }

    private List<String> ids(String path) {
        return console()
                .get("/" + path + "?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("data.id");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Sdk.class)
    void saysAndReportsWhatTheHttpApiDoes(Sdk sdk) {
        Node.Run run = Node.run(sdk.script(), shop().task(sdk));
        Facts said = new Facts();
        run.result().path("answers").forEach(row -> said.answered(Question.of(row), row.path("answer")));
        reported().forEach(said::exposed);

        List<Difference> differences = expected.differencesTo(said, sdk.untold());

        assertThat(differences)
                .filteredOn(found -> sdk.knownDifferences().stream().noneMatch(row -> row.predicts(found)))
                .as("what no row of docs/differences.md predicts")
                .isEmpty();
        assertThat(sdk.knownDifferences())
                .filteredOn(row -> !row.isOfRecordings())
                .allSatisfy(row -> assertThat(differences).anyMatch(row::predicts));
        assertThat(reasons(run)).as("where the values come from").allMatch(reason -> reason.startsWith("Network"));
        assertThat(run.output()).as("what the SDK prints").doesNotContainIgnoringCase("warn", "error");
    }

    /** The exposures that have arrived since the last time. */
    private static List<JsonNode> reported() {
        JsonNode page = shop().api().events(seen);
        seen = page.path("next").asLong();
        return page.path("events")
                .valueStream()
                .filter(event -> event.path("kind").asString().endsWith("_exposure"))
                .toList();
    }

    private static List<String> reasons(Node.Run run) {
        return run.result()
                .path("answers")
                .valueStream()
                .map(row -> row.path("answer").path("reason").asString())
                .distinct()
                .toList();
    }
}
