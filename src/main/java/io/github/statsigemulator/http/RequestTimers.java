package io.github.statsigemulator.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts and times requests by route and status, under the name that Spring's own metrics have. */
@Component
final class RequestTimers {

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RequestTimers(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Counts one request.
     *
     * @param route its path as the controllers know it, of which there are few
     * @param nanos how long the answer took
     */
    void record(String method, String route, int status, long nanos) {
        timer(new Series(word(method), route, status)).record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Looks before it may have to lock. */
    private Timer timer(Series series) {
        Timer timer = timers.get(series);
        return timer == null ? timers.computeIfAbsent(series, this::register) : timer;
    }

    private Timer register(Series series) {
        return Timer.builder("http.server.requests")
                .description("Requests by route and status")
                .tag("method", series.method)
                .tag("uri", series.route)
                .tag("status", String.valueOf(series.status))
                .register(registry);
    }

    /** One of few: a sender may put any word there. */
    private static String word(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
            default -> "OTHER";
        };
    }

    /** What is counted as one. */
    private record Series(String method, String route, int status) {}
}
