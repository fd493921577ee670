package io.github.statsigemulator.store;

import io.github.statsigemulator.database.Postgres;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** The databases that the store works on. Tests share one application for each. */
public enum Database {
    H2_IN_MEMORY {
        @Override
        public String newOne() {
            return "spring.datasource.generate-unique-name=true";
        }
    },
    H2_FILE {
        @Override
        public String newOne() {
            return "statsig.emulator.data-dir="
                    + Path.of("target", "databases", UUID.randomUUID().toString());
        }
    },
    POSTGRESQL {
        @Override
        public String newOne() {
            return "spring.datasource.url=" + Postgres.newDatabase();
        }
    };

    private static final Map<Database, ConfigurableApplicationContext> RUNNING = new EnumMap<>(Database.class);

    /** The setting that chooses a database of this sort that nobody has used. */
    public abstract String newOne();

    /** The application on a database of this sort; whoever wants to be alone works in a project of its own. */
    public ConfigurableApplicationContext application() {
        synchronized (RUNNING) {
            return RUNNING.computeIfAbsent(this, database -> StoreSlice.start(database.newOne()));
        }
    }
}
