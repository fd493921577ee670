package io.github.statsigemulator.store;

import io.github.statsigemulator.database.Postgres;
import org.jspecify.annotations.Nullable;

/** The store on a real PostgreSQL. */
class PostgresStoreTest extends DurableStoreContract {

    private @Nullable String url;

    @Override
    String[] database() {
        if (url == null) {
            url = Postgres.newDatabase();
        }
        return new String[] {"spring.datasource.url=" + url};
    }
}
