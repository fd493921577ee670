package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees who starts the emulator, in processes of their own. */
class StartUpTest {

    @Test
    void saysOnceThatItIsReadyAndKeepsItsStateWhenItIsKilled(@TempDir Path folder) throws Exception {
        String dataDir = "--statsig.emulator.data-dir=" + folder;
        try (RunningEmulator emulator = RunningEmulator.start("--server.port=0", dataDir)) {
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
            assertThat(RunningEmulator.get(emulator.port(), "/__emulator/events"))
                    .startsWith("200")
                    .contains("\"sequence\":1", "\"name\":\"purchase\"");
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
