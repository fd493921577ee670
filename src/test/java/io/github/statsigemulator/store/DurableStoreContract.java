package io.github.statsigemulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Keys;
import io.github.statsigemulator.project.Projects;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the store does, besides, on a database that outlives the process. */
abstract class DurableStoreContract extends StoreContract {

    @Test
    void knowsEverythingAfterARestart() {
        fill();
        ApiKey key = ApiKey.of("secret-made-by-hand", KeyKind.SERVER, Set.of(), 7);
        context.getBean(Keys.class).put(project, key);
        Map<String, @Nullable Object> before = contents(store.catalog(project));
        long time = store.catalog(project).time();

        stop();
        start();

        assertThat(contents(store.catalog(project))).isEqualTo(before);
        assertThat(store.catalog(project).time()).isGreaterThan(time);
        assertThat(context.getBean(Projects.class).find(project.id())).contains(project);
        assertThat(context.getBean(Keys.class).find(key.key())).contains(new Caller(project, key));
    }

    @Test
    void startsWithALaterTimeEvenIfTheClockWentBack() {
        long future = clocks.wall().millis() + 1_000_000_000L;
        jdbc.update("update projects set changed_time = ? where id = ?", future, project.id());

        stop();
        start();

        assertThat(store.catalog(project).time()).isEqualTo(future + 1);
        put(gate("new_nav", "first"));
        assertThat(store.catalog(project).time()).isEqualTo(future + 2);
    }
}
