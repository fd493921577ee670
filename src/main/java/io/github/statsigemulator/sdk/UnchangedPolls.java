package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.CallerArgument;
import io.github.statsigemulator.snapshot.Downloads;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Answers an SDK that has the latest document before its request is routed. SDKs ask every few seconds, each request finds
 * cold caches, and the way through the dispatcher would be most of what it costs.
 */
@Component
@FilterRegistration(
        urlPatterns = {DownloadController.V1 + "/*", DownloadController.V2 + "/*"},
        order = Ordered.HIGHEST_PRECEDENCE + 3)
class UnchangedPolls implements Filter {

    private final Downloads downloads;

    UnchangedPolls(Downloads downloads) {
        this.downloads = downloads;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (hasLatest(request)) {
            String route = request.getRequestURI();
            request.setAttribute(
                    HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route); // it is counted as the others are
            Unchanged.answer(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean hasLatest(HttpServletRequest request) {
        long since = Unchanged.since(request);
        return CallerArgument.find(request)
                .filter(caller -> since >= downloads.time(caller.project()))
                .isPresent();
    }
}
