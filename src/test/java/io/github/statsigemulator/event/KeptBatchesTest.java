package io.github.statsigemulator.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.KeyKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Which batches are taken for ones that were kept before. */
class KeptBatchesTest {

    private static final ApiKey KEY = ApiKey.of("secret-1", KeyKind.SERVER, Set.of(), 0);
    private static final List<Map<String, String>> PURCHASE = List.of(Map.of("eventName", "purchase"));

    private final MovableClock clock = new MovableClock();
    private final KeptBatches batches = new KeptBatches(JsonMapper.shared(), clock);
    private int kept;

    @Test
    void aBatchThatIsSentAgainIsKeptOnceWithinTenMinutes() {
        send(PURCHASE, false);

        clock.now = clock.now.plus(Duration.ofMinutes(10));
        send(PURCHASE, true);
        assertThat(kept).isEqualTo(1);

        clock.now = clock.now.plusMillis(1);
        send(PURCHASE, true);
        assertThat(kept).isEqualTo(2);
    }

    @Test
    void theTenMinutesBeginWithTheLastTimeThatItWasKept() {
        send(PURCHASE, false);
        clock.now = clock.now.plus(Duration.ofMinutes(9));
        send(PURCHASE, false);
        clock.now = clock.now.plus(Duration.ofMinutes(9));

        send(PURCHASE, true);

        assertThat(kept).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeKeptIsKeptWhenItComesAgain() {
        assertThatThrownBy(() -> batches.keep(KEY, PURCHASE, false, () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");

        send(PURCHASE, true);

        assertThat(kept).isEqualTo(1);
    }

    @Test
    void theOldestAreForgottenWhenThereAreTooMany() {
        send(PURCHASE, false);
        IntStream.range(0, 250_000).forEach(number -> send(number, false));

        send(249_999, true);
        assertThat(kept).isEqualTo(250_001);
        send(PURCHASE, true);
        assertThat(kept).isEqualTo(250_002);
    }

    private void send(Object events, boolean isSentAgain) {
        batches.keep(KEY, events, isSentAgain, () -> kept++);
    }

    /** A clock that stands still until a test moves it. */
    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
