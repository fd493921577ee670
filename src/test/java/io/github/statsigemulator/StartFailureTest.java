package io.github.statsigemulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.SettingException;
import io.github.statsigemulator.store.StoreSlice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.annotation.Configuration;

class StartFailureTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --statsig.emulator.sed=x               | There is no setting 'statsig.emulator.sed'.
            --statsig.emulator.events.capacity=0   | statsig.emulator.events.capacity cannot be '0': at least 1 event must be kept.
            --statsig.emulator.events.capacity=all | statsig.emulator.events.capacity cannot be 'all': it is not a value of type int.
            """)
    void namesTheSettingThatIsWrong(String argument, String sentence) {
        StartFailure failure = StartFailure.of(failureWith(argument));

        assertThat(failure.sentence()).isEqualTo(sentence);
        assertThat(failure.exitCode()).isEqualTo(2);
    }

    @Test
    void hidesTheKeyThatIsWrong() {
        StartFailure failure = StartFailure.of(failureWith("--statsig.emulator.server-keys=client-0123456789abcd"));

        assertThat(failure.sentence()).contains("server-keys", "a server key begins with secret-");
        assertThat(failure.sentence()).doesNotContain("0123456789");
        assertThat(failure.exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatThePortIsTaken() {
        StartFailure failure = StartFailure.of(new IllegalStateException(new PortInUseException(3006)));

        assertThat(failure.sentence()).startsWith("Port 3006 is taken");
        assertThat(failure.exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhichSettingsContradictEachOther() {
        StartFailure failure = StartFailure.of(new IllegalStateException(new SettingException("One or the other.")));

        assertThat(failure.sentence()).isEqualTo("One or the other.");
        assertThat(failure.exitCode()).isEqualTo(2);
    }

    @Test
    void saysThatTheDatabaseCannotBeOpened(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        StartFailure failure =
                StartFailure.of(catchThrowable(() -> StoreSlice.start("statsig.emulator.data-dir=" + file)));

        assertThat(failure.sentence())
                .startsWith("The database cannot be opened: ")
                .contains(file.toString());
        assertThat(failure.exitCode()).isEqualTo(2);
        assertThat(failure.defect()).isNull();
    }

    @Test
    void saysThatTheDatabaseServerIsNotThere() {
        StartFailure failure = StartFailure.of(
                catchThrowable(() -> StoreSlice.start("spring.datasource.url=jdbc:postgresql://127.0.0.1:1/emulator")));

        assertThat(failure.sentence()).startsWith("The database cannot be opened: Connection to 127.0.0.1:1 refused.");
        assertThat(failure.exitCode()).isEqualTo(2);
    }

    @Test
    void showsDefectsWhole() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        int exitCode = StartFailure.of(new IllegalStateException("outer", new IllegalArgumentException("inner")))
                .report(new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(exitCode).isOne();
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .startsWith("statsig-emulator cannot start: inner")
                .contains("IllegalStateException: outer");
    }

    @Test
    void tellsAWrongSettingInOneLine() {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();

        StartFailure.of(failureWith("--statsig.emulator.sed=x"))
                .report(new PrintStream(shown, true, StandardCharsets.UTF_8));

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("statsig-emulator cannot start: There is no setting 'statsig.emulator.sed'.");
    }

    private static Throwable failureWith(String argument) {
        return catchThrowable(() -> new SpringApplicationBuilder(SettingsAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(argument)
                .close());
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EmulatorSettings.class)
    @ImportAutoConfiguration(ValidationAutoConfiguration.class)
    static class SettingsAlone {}
}
