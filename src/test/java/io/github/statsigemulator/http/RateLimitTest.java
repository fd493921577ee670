package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.JsonConfiguration;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Checked against the limits that the vendor publishes (statsig-io/docs, console-api/introduction.mdx, May 2026). */
class RateLimitTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Clocks clocks = new Clocks();
    private final RateLimitFilter filter = new RateLimitFilter(new RateLimit(clocks), JsonConfiguration.mapper());

    private void at(Duration afterNoon) {
        clocks.set(Project.DEFAULT, Clock.fixed(NOON.plus(afterNoon), ZoneOffset.UTC));
    }

    private MockHttpServletResponse answer(String method, String path) throws IOException, ServletException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ApiKey key = ApiKey.of("console-key", KeyKind.CONSOLE, Set.of(), 0);
        CallerArgument.set(request, new Caller(Project.DEFAULT, key));
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private int change() throws IOException, ServletException {
        return answer("PATCH", "/console/v1/gates/checkout").getStatus();
    }

    @Test
    void refusesTheHundredAndFirstChangeInTenSeconds() throws IOException, ServletException {
        at(Duration.ZERO);
        for (int i = 0; i < 100; i++) {
            assertThat(change()).isEqualTo(200);
        }

        at(Duration.ofMillis(7500));
        MockHttpServletResponse refused = answer("POST", "/live/console/v1/gates");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("3");
        assertThat(refused.getContentAsString()).contains("\"status\":429").doesNotContain("errors");

        at(Duration.ofSeconds(10));
        assertThat(change()).isEqualTo(200);
    }

    @Test
    void refusesTheNineHundredAndFirstChangeInAQuarterOfAnHour() throws IOException, ServletException {
        for (int i = 0; i < 900; i++) {
            at(Duration.ofMillis(500L * i));
            assertThat(change()).isEqualTo(200);
        }

        at(Duration.ofMinutes(14));
        MockHttpServletResponse refused = answer("DELETE", "/console/v1/gates/checkout");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("60");

        at(Duration.ofMinutes(15));
        assertThat(change()).isEqualTo(200);
    }

    @Test
    void countsNeitherReadingNorOtherApisAndForgivesAClockThatIsSetBack() throws IOException, ServletException {
        at(Duration.ofHours(1));
        for (int i = 0; i < 200; i++) {
            assertThat(answer("GET", "/console/v1/gates").getStatus()).isEqualTo(200);
            assertThat(answer("POST", "/v1/check_gate").getStatus()).isEqualTo(200);
        }
        for (int i = 0; i < 100; i++) {
            change();
        }

        at(Duration.ZERO);
        assertThat(change()).isEqualTo(200);
    }
}
