package io.github.statsigemulator.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.statsigemulator.store.Database;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** Keys of the settings and keys that are made while the emulator runs. */
class KeysTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void ofTheSettingsBelongToTheDefaultProject(Database database) {
        Keys keys = database.application().getBean(Keys.class);

        Caller server = keys.find("secret-local").orElseThrow();
        Caller client = keys.find("client-local").orElseThrow();
        Caller console = keys.find("console-local").orElseThrow();

        assertThat(List.of(server, client, console)).extracting(Caller::project).containsOnly(Project.DEFAULT);
        assertThat(server.key().kind()).isEqualTo(KeyKind.SERVER);
        assertThat(client.key().has(ApiKey.DOWNLOAD_CONFIG_SPECS)).isTrue();
        assertThat(console.key().has(ApiKey.READ_WRITE)).isTrue();
        assertThat(keys.find("secret-unknown")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void areKeptUntilTheyAreRemoved(Database database) {
        ConfigurableApplicationContext application = database.application();
        Keys keys = application.getBean(Keys.class);
        Project project =
                application.getBean(Projects.class).create(UUID.randomUUID().toString());
        ApiKey key = new ApiKey(
                "client-of-" + project.id(),
                KeyKind.CLIENT,
                "web",
                Set.of(ApiKey.DOWNLOAD_CONFIG_SPECS),
                List.of("staging"),
                "app",
                List.of("other app"),
                false,
                7);

        keys.put(project, ApiKey.of(key.key(), KeyKind.CLIENT, Set.of(), 1));
        keys.put(project, key);

        assertThat(keys.find(key.key())).contains(new Caller(project, key));
        assertThat(keys.of(project)).containsExactly(key);
        assertThat(stored(application, project)).containsExactly(key.key());

        keys.remove(project, List.of(key.key(), "client-local"));

        assertThat(keys.find(key.key())).isEmpty();
        assertThat(keys.find("client-local")).isPresent();
        assertThat(stored(application, project)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void areKnownOnlyOnceTheWholeChangeIsStored(Database database) {
        ConfigurableApplicationContext application = database.application();
        Keys keys = application.getBean(Keys.class);
        TransactionOperations transactions = application.getBean(TransactionOperations.class);
        Project project =
                application.getBean(Projects.class).create(UUID.randomUUID().toString());
        ApiKey key = ApiKey.of("secret-of-" + project.id(), KeyKind.SERVER, Set.of(), 1);

        transactions.executeWithoutResult(transaction -> {
            keys.put(project, key);
            assertThat(keys.find(key.key())).isEmpty();
            transaction.setRollbackOnly();
        });

        assertThat(keys.find(key.key())).isEmpty();
        assertThat(stored(application, project)).isEmpty();

        transactions.executeWithoutResult(transaction -> keys.put(project, key));

        assertThat(keys.find(key.key())).isPresent();
        assertThat(stored(application, project)).containsExactly(key.key());
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void belongToOneProject(Database database) {
        ConfigurableApplicationContext application = database.application();
        Keys keys = application.getBean(Keys.class);
        Project project =
                application.getBean(Projects.class).create(UUID.randomUUID().toString());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.put(project, ApiKey.of("secret-local", KeyKind.SERVER, Set.of(), 1)))
                .withMessage("The key secret-**** belongs to another project.");
    }

    private static List<String> stored(ConfigurableApplicationContext application, Project project) {
        return application
                .getBean(JdbcTemplate.class)
                .queryForList("select api_key from api_keys where project_id = ?", String.class, project.id());
    }
}
