package io.github.statsigemulator.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.project.SettingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What outlives the process. */
class DurabilityTest {

    private static final int ACKNOWLEDGED = 50;

    @ParameterizedTest
    @EnumSource(
            value = Database.class,
            names = {"H2_FILE", "POSTGRESQL"})
    void everythingIsThereAfterARestart(Database database) {
        String setting = database.newOne();
        ApiKey key = ApiKey.of("secret-made-by-hand", KeyKind.SERVER, Set.of(), 7);
        Catalog before;
        Caller caller;
        try (ConfigurableApplicationContext first = StoreSlice.start(setting)) {
            Project project = first.getBean(Projects.class).create("another");
            first.getBean(Keys.class).put(project, key);
            caller = new Caller(project, key);
            before = first.getBean(EntityStore.class).change(caller, draft -> {
                Examples.fill(draft);
                return draft.catalog();
            });
        }

        try (ConfigurableApplicationContext second = StoreSlice.start(setting)) {
            Catalog after = second.getBean(EntityStore.class).catalog(caller.project());

            assertThat(OnEveryDatabase.contents(after)).isEqualTo(OnEveryDatabase.contents(before));
            assertThat(after.time()).isGreaterThan(before.time());
            assertThat(second.getBean(Projects.class).all()).containsExactly(Project.DEFAULT, caller.project());
            assertThat(second.getBean(Keys.class).find(key.key())).contains(caller);
        }
    }

    @Test
    void nothingThatWasAcknowledgedIsLostWhenTheProcessIsKilled(@TempDir Path folder) throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        List<String> acknowledged = acknowledgedUntilKilled(writer);
        writer.waitFor();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        try (ConfigurableApplicationContext survivor = StoreSlice.start("statsig.emulator.data-dir=" + folder)) {
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
    void aFolderTogetherWithADataSourceIsRefused(@TempDir Path folder) {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> StoreSlice.start(
                        "statsig.emulator.data-dir=" + folder,
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/emulator",
                        "logging.level.org.springframework.boot.SpringApplication=off"))
                .havingRootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(SettingException.class))
                .satisfies(failure -> {
                    assertThat(failure).hasMessageContaining("statsig.emulator.data-dir");
                    assertThat(failure).hasMessageContaining("SPRING_DATASOURCE_URL");
                    assertThat(failure.getExitCode()).isEqualTo(2);
                });
    }
}
