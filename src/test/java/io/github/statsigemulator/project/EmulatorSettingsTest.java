package io.github.statsigemulator.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

/** The settings as they are bound: their defaults, and what stops the start. */
class EmulatorSettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void haveDefaults() {
        runner.run(context -> {
            EmulatorSettings settings = context.getBean(EmulatorSettings.class);

            assertThat(settings.keys())
                    .extracting(ApiKey::key)
                    .containsExactly("secret-local", "client-local", "console-local");
            assertThat(settings.dataDir()).isNull();
            assertThat(settings.adminToken()).isNull();
            assertThat(settings.allowedHosts()).isEmpty();
            assertThat(settings.trustForwardedHeaders()).isFalse();
            assertThat(settings.events().capacity()).isEqualTo(100_000);
        });
    }

    @Test
    void areTakenAsWritten() {
        runner.withPropertyValues(
                        "statsig.emulator.server-keys=secret-a,secret-b",
                        "statsig.emulator.client-keys=",
                        "statsig.emulator.data-dir=/data",
                        "statsig.emulator.allowed-hosts=a.example,b.example",
                        "statsig.emulator.events.capacity=10")
                .run(context -> {
                    EmulatorSettings settings = context.getBean(EmulatorSettings.class);

                    assertThat(settings.keys())
                            .extracting(ApiKey::key)
                            .containsExactly("secret-a", "secret-b", "console-local");
                    assertThat(settings.dataDir()).isEqualTo(Path.of("/data"));
                    assertThat(settings.allowedHosts()).containsExactly("a.example", "b.example");
                    assertThat(settings.events().capacity()).isEqualTo(10);
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            statsig.emulator.server-keys=client-a      | a server key begins with secret-
            statsig.emulator.client-keys=a             | a client key begins with client-
            statsig.emulator.console-keys=secret-a     | a console key begins with console-
            statsig.emulator.events.capacity=0         | at least 1 event must be kept
            statsig.emulator.events.capacity=many      | many
            statsig.emulator.sever-keys=secret-a       | sever-keys
            """)
    void stopTheStartWhenTheyAreWrong(String setting, String reason) {
        runner.withPropertyValues(setting)
                .run(context ->
                        assertThat(context).hasFailed().getFailure().rootCause().hasMessageContaining(reason));
    }

    @Test
    void doNotPrintTheirSecrets() {
        runner.withPropertyValues("statsig.emulator.admin-token=s3cret")
                .run(context -> assertThat(context.getBean(EmulatorSettings.class))
                        .asString()
                        .doesNotContain("s3cret", "local"));
    }

    @EnableConfigurationProperties(EmulatorSettings.class)
    static class Settings {}
}
