package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Caller;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Answers 429 to changes through the Console API that come too often; stands behind the filter that knows callers. */
final class RateLimitFilter implements Filter {

    private static final long MILLIS = 1000;

    private final RateLimit limit;
    private final JsonMapper json;

    RateLimitFilter(RateLimit limit, JsonMapper json) {
        this.limit = limit;
        this.json = json;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Duration> wait = wait((HttpServletRequest) request);
        if (wait.isPresent()) {
            refuse((HttpServletResponse) response, (wait.get().toMillis() + MILLIS - 1) / MILLIS);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Duration> wait(HttpServletRequest request) {
        boolean isChange = Api.of(request) == Api.CONSOLE && !Access.READING.contains(request.getMethod());
        return isChange ? CallerArgument.find(request).map(Caller::project).flatMap(limit::count) : Optional.empty();
    }

    private void refuse(HttpServletResponse response, long seconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        String message = "The project was changed 100 times in 10 seconds or 900 times in 15 minutes;"
                + " the next change is taken in %d s.".formatted(seconds);
        EdgeFilter.answer(response, ErrorBody.console(HttpStatus.TOO_MANY_REQUESTS, message), json);
    }
}
