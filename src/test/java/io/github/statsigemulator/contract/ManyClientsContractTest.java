package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eight clients of one project at a time, checked against what the emulator promises itself: a write is seen by the very
 * next request, no write is lost, and none fails because of another.
 */
class ManyClientsContractTest extends ConsoleContext {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 25;

    @Test
    void eachSeesWhatItHasJustWrittenWhileTheOthersWrite() throws Exception {
        atOnce(client -> {
            make("/gates", "{\"name\": \"gate_%d\"}".formatted(client));
            for (int round = 0; round < ROUNDS; round++) {
                boolean isOpen = round % 2 == 0;
                change("/gates/gate_" + client, "{\"rules\": [{\"passPercentage\": %d}]}".formatted(isOpen ? 100 : 0));
                assertThat(passes("gate_" + client, "ann")).isEqualTo(isOpen);
            }
        });

        console()
                .get("/gates")
                .then()
                .body("data", hasSize(CLIENTS))
                .body("data.version", everyItem(equalTo(1 + ROUNDS)));
    }

    @Test
    void whatTheyChangeOfOneGateAllSurvives() throws Exception {
        make("/gates", "{\"name\": \"shared\", \"rules\": [%s]}".formatted(rules()));

        atOnce(client -> {
            for (int round = 1; round <= ROUNDS; round++) {
                if (client == 0) {
                    change("/gates/shared", "{\"description\": \"round %d\"}".formatted(round));
                } else {
                    change("/gates/shared/rules/r" + client, "{\"passPercentage\": %d}".formatted(round));
                }
            }
        });

        console()
                .get("/gates/shared")
                .then()
                .body("description", equalTo("round " + ROUNDS))
                .body("rules", hasSize(CLIENTS - 1))
                .body("rules.passPercentage", everyItem(equalTo(ROUNDS)))
                .body("data.version", equalTo(1 + CLIENTS * ROUNDS));
        console()
                .get("/gates/shared/versions")
                .then()
                .statusCode(200)
                .body("pagination.totalItems", equalTo(1 + CLIENTS * ROUNDS));
    }

    @Test
    void theIdsThatTheyOverrideAllSurvive() throws Exception {
        make("/gates", "{\"name\": \"shared\"}");

        atOnce(client -> {
            for (int round = 0; round < 5; round++) {
                change("/gates/shared/overrides", "{\"passingUserIDs\": [\"user_%d_%d\"]}".formatted(client, round));
                assertThat(passes("shared", "user_%d_%d".formatted(client, round)))
                        .isTrue();
            }
        });

        console()
                .get("/gates/shared/overrides")
                .then()
                .body(
                        "data.passingUserIDs",
                        containsInAnyOrder(IntStream.range(0, CLIENTS * 5)
                                .mapToObj(id -> "user_%d_%d".formatted(id / 5, id % 5))
                                .toArray()));
    }

    private static String rules() {
        return String.join(
                ", ",
                IntStream.range(1, CLIENTS)
                        .mapToObj("{\"id\": \"r%d\", \"passPercentage\": 0}"::formatted)
                        .toList());
    }

    private void change(String path, String body) {
        console(body).patch(path).then().statusCode(200);
    }

    /** Lets all clients do the work, and throws what went wrong in any. */
    private static void atOnce(IntConsumer work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Object>> clients = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> Executors.callable(() -> work.accept(client)))
                    .toList();
            for (Future<Object> client : threads.invokeAll(clients)) {
                client.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
