package io.github.statsigemulator.store;

import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.SettingException;
import java.nio.file.Path;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Says where the durable H2 database lies if one is wanted; without it the database is that of the data source, or in memory. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String DATA_DIR = EmulatorSettings.PREFIX + ".data-dir";
    private static final String URL = "spring.datasource.url";

    @Bean
    @Conditional(FolderIsGiven.class)
    JdbcConnectionDetails databaseInFolder(Environment environment) {
        if (isGiven(environment, URL)) {
            throw new SettingException(
                    DATA_DIR + " and a data source URL exclude each other: either the emulator keeps its own"
                            + " database in a folder, or it uses the one of SPRING_DATASOURCE_URL.");
        }
        return new FileDatabase(Path.of(environment.getRequiredProperty(DATA_DIR)));
    }

    /** An empty setting, as an empty variable of the environment makes it, is none. */
    private static boolean isGiven(Environment environment, String setting) {
        return !environment.getProperty(setting, "").isBlank();
    }

    /** Holds if the settings name a folder. */
    static class FolderIsGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isGiven(context.getEnvironment(), DATA_DIR);
        }
    }

    /**
     * An H2 database in a folder. Without a write delay of 0 it would lose what was committed in the last half second
     * before the process is killed.
     */
    private record FileDatabase(Path folder) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return "jdbc:h2:file:" + folder.toAbsolutePath().resolve("statsig-emulator")
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        }

        @Override
        public String getUsername() {
            return "sa";
        }

        @Override
        public String getPassword() {
            return "";
        }
    }
}
