package io.github.statsigemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.SettingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The store on an H2 database in a folder. */
@SuppressWarnings("NullAway.Init") // JUnit fills the fields
class FileStoreTest extends DurableStoreContract {

    private static final int ACKNOWLEDGED = 50;

    @TempDir
    static Path folder;

    @Override
    String[] database() {
        return new String[] {"statsig.emulator.data-dir=" + folder};
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenTheProcessIsKilled(@TempDir Path other) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        other.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        List<String> acknowledged = acknowledgedUntilKilled(writer);

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        try (ConfigurableApplicationContext survivor = StoreSlice.start("statsig.emulator.data-dir=" + other)) {
            Catalog catalog = survivor.getBean(EntityStore.class).catalog(Project.DEFAULT);
            assertThat(catalog.all(EntityKind.GATE)).extracting(Entity::id).containsAll(acknowledged);
        }
    }

    private static List<String> acknowledgedUntilKilled(Process writer) throws IOException {
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("gate-")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == ACKNOWLEDGED) {
                    writer.toHandle().destroyForcibly(); // unlike the process itself, it leaves the output open
                }
            }
        }
        return acknowledged;
    }

    @Test
    void refusesAFolderTogetherWithADataSource() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> StoreSlice.start(
                        "statsig.emulator.data-dir=" + folder,
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/emulator"))
                .havingRootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(SettingException.class))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageContaining("statsig.emulator.data-dir");
                    assertThat(failure).hasMessageContaining("SPRING_DATASOURCE_URL");
                    assertThat(failure.getExitCode()).isEqualTo(2);
                });
    }
}
