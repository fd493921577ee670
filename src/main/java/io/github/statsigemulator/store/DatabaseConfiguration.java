package io.github.statsigemulator.store;

import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.SettingException;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says where the database is: in the folder of the settings, else that of the data source, else in memory. It is decided
 * here, not by a condition on the bean, because the image has its conditions decided when it is built.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final String DATA_DIR = EmulatorSettings.PREFIX + ".data-dir";

    @Bean
    JdbcConnectionDetails database(EmulatorSettings settings, DataSourceProperties source) {
        Path folder = settings.dataDir();
        if (folder == null) {
            return new GivenDatabase(source);
        }
        if (source.getUrl() != null && !source.getUrl().isBlank()) {
            throw new SettingException(
                    DATA_DIR + " and a data source URL exclude each other: either the emulator keeps its own"
                            + " database in a folder, or it uses the one of SPRING_DATASOURCE_URL.");
        }
        return new FileDatabase(folder);
    }

    @Bean
    @Primary
    TransactionOperations transactions(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    TransactionOperations plainTransactions(DataSource source) {
        return new PlainTransactions(source);
    }

    /** The database of the data source, in memory if none is named. */
    private record GivenDatabase(DataSourceProperties source) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return source.determineUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return source.determineUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return source.determinePassword();
        }

        @Override
        public String getDriverClassName() {
            return source.determineDriverClassName();
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
                    + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
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
