package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.contract.ConsoleContext;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Rendering;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Statsig's command line tool ({@code @statsig/siggy} 0.0.4), unmodified but for the address, which is built in: every
 * command that it has for gates, dynamic configs, experiments and segments, in either rendering of the answers.
 */
class SiggyTest extends ConsoleContext {

    @TempDir
    private static Path home;

    private Siggy siggy = new Siggy(home, "", Rendering.UNION);

    @BeforeAll
    static void findNode() {
        Node.install();
    }

    private void speak(Rendering rendering) {
        siggy = new Siggy(home, "http://127.0.0.1:" + port(), rendering);
        assertThat(siggy.run("config", "-c", keyOf(KeyKind.CONSOLE), "-k", keyOf(KeyKind.CLIENT)))
                .contains("Console API key set", "Client API key set");
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void managesGates(Rendering rendering) {
        speak(rendering);
        assertThat(siggy.read("gates", "create", "beta").path("id").asString()).isEqualTo("beta");
        assertThat(siggy.read("gates", "list").path(0).path("name").asString()).isEqualTo("beta");
        assertThat(siggy.read(
                                "gates",
                                "update",
                                "beta",
                                "{\"isEnabled\": true, \"rules\": [{\"name\": \"all\", \"passPercentage\": 100, \"conditions\": []}]}")
                        .path("rules")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("all");
        assertThat(siggy.read("gates", "get", "beta").path("isEnabled").asBoolean())
                .isTrue();
        assertThat(siggy.read("gates", "check", "beta", "-u", "{\"userID\": \"ann\"}")
                        .path("value")
                        .asBoolean())
                .isTrue();
        assertThat(siggy.run("gates", "delete", "beta", "-f")).contains("deleted");
        assertThat(siggy.run("gates", "get", "beta")).containsIgnoringCase("no gate has the id");
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void managesDynamicConfigs(Rendering rendering) {
        speak(rendering);
        siggy.read("dyncon", "create", "banner");
        siggy.read("dyncon", "update", "banner", "{\"isEnabled\": true, \"defaultValue\": {\"text\": \"hi\"}}");

        assertThat(siggy.read("dyncon", "get-value", "banner")
                        .path("value")
                        .path("text")
                        .asString())
                .isEqualTo("hi");
        assertThat(siggy.read("dyncon", "list").path(0).path("id").asString()).isEqualTo("banner");
        assertThat(siggy.read("dyncon", "get", "banner").path("id").asString()).isEqualTo("banner");
        assertThat(siggy.run("dyncon", "delete", "banner", "-f")).contains("deleted");
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void leadsExperimentsThroughTheirLives(Rendering rendering) {
        speak(rendering);
        siggy.read("experiments", "create", "colours");
        siggy.read("experiments", "update", "colours", """
                {"groups": [{"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
                  {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}]}""");
        siggy.run("experiments", "start", "colours");
        assertThat(siggy.read("experiments", "get", "colours").path("status").asString())
                .isEqualTo("active");
        siggy.run("experiments", "reset", "colours");
        assertThat(siggy.read("experiments", "get", "colours").path("status").asString())
                .isEqualTo("setup");
        siggy.run("experiments", "start", "colours");
        String green = siggy.read("experiments", "get", "colours")
                .path("groups")
                .path(1)
                .path("id")
                .asString();

        siggy.run("experiments", "ship", "colours", "{\"id\": \"" + green + "\", \"decisionReason\": \"It sells.\"}");

        assertThat(siggy.read("experiments", "get-value", "colours", "-u", "{\"userID\": \"ann\"}")
                        .path("value")
                        .path("colour")
                        .asString())
                .isEqualTo("green");
        siggy.run("experiments", "reset", "colours");
        siggy.run("experiments", "start", "colours");
        String abandoned = siggy.run("experiments", "abandon", "colours");
        if (rendering == Rendering.LIVE) {
            assertThat(abandoned)
                    .as("it gives no reason, which the hosted service requires")
                    .contains("decisionReason");
        } else {
            assertThat(siggy.read("experiments", "get", "colours")
                            .path("status")
                            .asString())
                    .isEqualTo("abandoned");
        }
        assertThat(siggy.read("experiments", "list").path(0).path("id").asString())
                .isEqualTo("colours");
        assertThat(siggy.run("experiments", "delete", "colours", "-f")).contains("deleted");
    }

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void managesSegmentsOnceTheyAreThere(Rendering rendering) {
        speak(rendering);
        assertThat(siggy.run("segments", "create", "staff"))
                .as("it gives no type, which the hosted service requires, too")
                .contains("type");
        make("/segments", "{\"name\": \"staff\", \"type\": \"rule_based\"}");

        siggy.read("segments", "update", "staff", "{\"description\": \"Us\"}");

        assertThat(siggy.read("segments", "get", "staff").path("description").asString())
                .isEqualTo("Us");
        assertThat(siggy.read("segments", "list").path(0).path("id").asString()).isEqualTo("staff");
        assertThat(siggy.run("segments", "delete", "staff", "-f")).contains("deleted");
    }
}
