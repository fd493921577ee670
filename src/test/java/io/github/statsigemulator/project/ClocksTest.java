package io.github.statsigemulator.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The clock of each project. */
class ClocksTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Clocks clocks = new Clocks();

    @Test
    void areTheWallClockUntilTheyAreSet() {
        Project project = new Project("a");

        assertThat(clocks.of(project)).isSameAs(clocks.wall());

        clocks.set(project, Clock.fixed(NOON, ZoneOffset.UTC));

        assertThat(clocks.of(project).instant()).isEqualTo(NOON);
        assertThat(clocks.of(Project.DEFAULT)).isSameAs(clocks.wall());

        clocks.reset(project);

        assertThat(clocks.of(project)).isSameAs(clocks.wall());
    }

    @Test
    void goOnAfterTheyAreShifted() {
        clocks.shift(Project.DEFAULT, Duration.ofDays(-1));

        assertThat(clocks.of(Project.DEFAULT).instant())
                .isBetween(
                        clocks.wall().instant().minus(Duration.ofDays(1)).minusSeconds(60),
                        clocks.wall().instant().minus(Duration.ofDays(1)));
    }
}
