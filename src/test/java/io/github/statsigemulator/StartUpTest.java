package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who starts the emulator, in processes of their own. */
class StartUpTest {

    private static final String SPECS = "{\"time\":1,\"feature_gates\":{},\"dynamic_configs\":{},\"layer_configs\":{},"
            + "\"condition_map\":{},\"experiment_to_layer\":{}}";

    @Test
    void saysOnceThatItIsReadyAndKeepsItsStateWhenItIsKilled(@TempDir Path folder) throws Exception {
        String dataDir = "--statsig.emulator.data-dir=" + folder;
        Path specs = Files.writeString(folder.resolve("specs.json"), SPECS);
        try (RunningEmulator emulator =
                RunningEmulator.start("--server.port=0", dataDir, "--statsig.emulator.config-specs=" + specs)) {
            int port = emulator.port();

            assertThat(emulator.lines())
                    .anySatisfy(line -> assertThat(line).contains("http://127.0.0.1:" + port + "/console/v1"))
                    .anySatisfy(line -> assertThat(line).contains("secret-local client-local console-local"))
                    .anySatisfy(line -> assertThat(line).contains(folder.toString()))
                    .noneSatisfy(line -> assertThat(line).contains("WARN"));
            assertThat(emulator.lines())
                    .filteredOn(RunningEmulator.READY.asMatchPredicate())
                    .hasSize(1);
            assertThat(Healthcheck.run(new String[] {"healthcheck", "--server.port=" + port}, java.util.Map.of()))
                    .isZero();
            assertThat(RunningEmulator.post(port, "/v1/log_event", "{\"events\":[{\"eventName\":\"purchase\"}]}"))
                    .startsWith("202");
            emulator.kill();
            assertThat(Healthcheck.run(new String[] {"healthcheck", "--server.port=" + port}, java.util.Map.of()))
                    .isOne();
        }

        try (RunningEmulator emulator = RunningEmulator.start("--server.port=0", dataDir)) {
            int port = emulator.port();

            assertThat(RunningEmulator.get(port, "/__emulator/events"))
                    .startsWith("200")
                    .contains("\"sequence\":1", "\"name\":\"purchase\"");
            assertThat(RunningEmulator.get(port, "/__emulator/config-specs")).isEqualTo("200 " + SPECS);
        }
    }

    @Test
    void endsWithThreeAndOneSentenceWhenTheDocumentToBeginWithIsFaulty(@TempDir Path folder) throws Exception {
        Path specs = Files.writeString(folder.resolve("specs.json"), SPECS.replace("\"time\":1", "\"time\":-1"));

        try (RunningEmulator emulator =
                RunningEmulator.start("--server.port=0", "--statsig.emulator.config-specs=" + specs)) {
            assertThat(emulator.exitCode()).isEqualTo(3);
            assertThat(emulator.lines())
                    .filteredOn(line -> line.startsWith("statsig-emulator"))
                    .containsExactly("statsig-emulator cannot start: " + specs
                            + ": time: a whole number from 0 to 9223372036854775807 is due, not -1.");
        }
    }

    @Test
    void endsWithTwoAndOneSentenceWhenASettingIsWrong() throws Exception {
        try (RunningEmulator emulator = RunningEmulator.start("--statsig.emulator.nonsense=1")) {
            assertThat(emulator.exitCode()).isEqualTo(2);
            assertThat(emulator.lines())
                    .containsExactly("statsig-emulator cannot start: There is no setting 'statsig.emulator.nonsense'.");
        }
    }

    @Test
    void asksTheEmulatorThatRunsInsteadOfStartingOne() throws Exception {
        try (RunningEmulator question = RunningEmulator.start("healthcheck", "--server.port=1")) {
            assertThat(question.exitCode()).isOne();
            assertThat(question.lines())
                    .containsExactly("statsig-emulator does not answer at http://127.0.0.1:1/healthz");
        }
    }
}
