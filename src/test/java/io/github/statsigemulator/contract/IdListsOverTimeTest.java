package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.statsig.Statsig;
import com.statsig.StatsigUser;
import com.statsig.sdk.StatsigServer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An id list that changes while {@code javacore} 0.10.2 and {@code serversdk} 2.2.2 hold it. The older SDK follows each change
 * at its next poll. Core has two polls on their way at a time: if both fetch the same lines it counts them twice, and passes
 * over as many of the next ones, whoever serves them. So it is asked for the first change alone.
 */
class IdListsOverTimeTest extends ConsoleContext {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** One more than may stand in a spec. */
    private static final int MANY = 1001;

    @Test
    void sdksFollowAListThatGrowsShrinksAndBeginsAnew() {
        make("/segments", "{\"name\": \"testers\", \"type\": \"id_list\"}");
        edit("PATCH", "", ids(0, MANY));
        make("/gates", """
                {"name":"beta","rules":[{"name":"r","conditions":[{"type":"passes_segment","targetValue":["testers"]}]}]}""");
        Statsig core = javaSdks().core();
        StatsigServer legacy = javaSdks().legacy();
        try {
            assertThat(members(core)).isEqualTo(members(legacy)).containsExactly("user-0", "user-999", "user-1000");

            edit("PATCH", "", "\"eve\"");
            eventually(() -> members(core), "user-0", "user-999", "user-1000", "eve");
            eventually(() -> members(legacy), "user-0", "user-999", "user-1000", "eve");

            edit("DELETE", "", "\"user-0\"");
            eventually(() -> members(legacy), "user-999", "user-1000", "eve");

            edit("PATCH", "", "\"user-0\"");
            eventually(() -> members(legacy), "user-0", "user-999", "user-1000", "eve");

            edit("POST", "/reset", ids(500, 500 + MANY + 500));
            eventually(() -> members(legacy), "user-999", "user-1000", "user-1500");

            edit("DELETE", "", ids(1100, 1700));
            eventually(() -> members(legacy), "user-999", "user-1000");
        } finally {
            core.shutdown().join();
            legacy.shutdown();
        }
    }

    private void edit(String method, String path, String ids) {
        console("{\"ids\":[" + ids + "]}")
                .request(method, "/segments/testers/id_list" + path)
                .then()
                .statusCode(200);
    }

    private static String ids(int from, int to) {
        return IntStream.range(from, to).mapToObj(id -> "\"user-" + id + "\"").collect(Collectors.joining(","));
    }

    private static void eventually(Callable<List<String>> members, String... expected) {
        await().atMost(PATIENCE).until(members, List.of(expected)::equals);
    }

    private static List<String> members(Statsig core) {
        return users().filter(user ->
                        core.checkGate(new StatsigUser.Builder().setUserID(user).build(), "beta"))
                .toList();
    }

    private static List<String> members(StatsigServer legacy) {
        return users().filter(user -> legacy.checkGateSync(new com.statsig.sdk.StatsigUser(user), "beta"))
                .toList();
    }

    private static Stream<String> users() {
        return Stream.of("user-0", "user-999", "user-1000", "user-1500", "eve");
    }
}
