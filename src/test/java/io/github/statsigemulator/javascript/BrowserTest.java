package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.github.statsigemulator.contract.ConsoleContext;
import io.github.statsigemulator.outbound.TriesOthers;
import io.github.statsigemulator.project.KeyKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A web page of another origin in a real Chromium, with the bundle that {@code @statsig/js-client} ships: it is told
 * nothing but the emulator's address, its events arrive whatever way they take, and its console stays silent.
 */
@TriesOthers(outsideOfJava = true, because = "Chromium looks whether there is a way for IPv6")
class BrowserTest extends ConsoleContext {

    private static final String NEW_CHECKOUT = """
            {"name": "new_checkout", "isEnabled": true, "rules": [{"name": "Jürgen", "conditions": [
              {"type": "email", "operator": "str_starts_with_any", "targetValue": ["jürgen@"]}]}]}
            """;

    private static final Map<String, Object> JUERGEN = Map.of("userID", "42", "email", "jürgen@example.com");

    /** What JavaScript's {@code btoa} cannot take, so that the SDK sends this user as it is. */
    private static final Map<String, Object> HAPPY = Map.of("userID", "43", "custom", Map.of("mood", "🙂"));

    @Test
    void showsAPageByAGateAndReportsIt() {
        Node.install();
        Optional<String> chromium = chromium();
        if (chromium.isEmpty()) {
            Programs.missing("Chromium is not installed");
        }
        make("/gates", NEW_CHECKOUT);

        JsonNode visits =
                Node.run("browser.js", task(chromium.orElseThrow())).result().path("visits");

        assertThat(visits.valueStream())
                .allSatisfy(visit -> assertThat(visit.path("said")
                                .valueStream()
                                .filter(line -> !line.asString().contains("Request encoding failed")))
                        .as("the console, but for the SDK's own word on what btoa cannot take")
                        .isEmpty())
                .allSatisfy(visit ->
                        assertThat(visit.path("event").path("value").asDouble()).isEqualTo(9.99));
        assertThat(visits.path(0).path("text").asString()).isEqualTo("new checkout, Network:Recognized");
        assertThat(visits.path(1).path("text").asString()).isEqualTo("old checkout, Network:Recognized");
        assertThat(requests(visits.path(0)))
                .as("the exposure went ahead of the event, which was logged as the page was left")
                .startsWith("fetch POST /v1/initialize se")
                .endsWith("ping POST /v1/rgstr");
        assertThat(requests(visits.path(1)))
                .as("the SDK flushes the exposure by itself now and then")
                .containsOnly("fetch POST /v1/initialize", "fetch POST /v1/rgstr");
        assertThat(requests(visits.path(2))).containsOnly("fetch POST /v1/initialize se", "fetch POST /v1/rgstr gz");
        with(KeyKind.CLIENT)
                .get("/__emulator/events?kind=gate_exposure")
                .then()
                .body("events.name", contains("new_checkout", "new_checkout", "new_checkout"))
                .body("events.value", contains(true, false, true))
                .body("events.user.userID", contains("42", "43", "42"));
    }

    private Map<String, Object> task(String chromium) {
        return Map.of(
                "chromium", chromium,
                "base", base(),
                "key", keyOf(KeyKind.CLIENT),
                "gate", "new_checkout",
                "visits",
                        List.of(
                                visit("left", true, JUERGEN, Map.of()),
                                visit("flushed", false, HAPPY, Map.of()),
                                visit("packed", false, JUERGEN, Map.of("logEventCompressionMode", "f"))));
    }

    private static Map<String, Object> visit(
            String name, boolean leaves, Map<String, Object> user, Map<String, Object> options) {
        return Map.of("name", name, "leaves", leaves, "user", user, "options", options);
    }

    private String base() {
        return "http://127.0.0.1:" + port();
    }

    private static List<String> requests(JsonNode visit) {
        return visit.path("requests").valueStream().map(JsonNode::asString).toList();
    }

    private static Optional<String> chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
