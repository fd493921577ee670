package io.github.statsigemulator.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.HandlerMapping;

/** Counts and times requests by route and status, under the name that Spring's own metrics have. */
final class RequestMeter implements Filter {

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RequestMeter(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            Series series = Series.of((HttpServletRequest) request, (HttpServletResponse) response);
            timer(series).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
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

    /** What is counted as one; the route is {@code none} for what no controller saw. */
    private record Series(String method, String route, int status) {

        static Series of(HttpServletRequest request, HttpServletResponse response) {
            Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            return new Series(method(request), route == null ? "none" : route.toString(), response.getStatus());
        }

        /** One of few: a sender may put any word there. */
        private static String method(HttpServletRequest request) {
            return switch (request.getMethod()) {
                case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> request.getMethod();
                default -> "OTHER";
            };
        }
    }
}
