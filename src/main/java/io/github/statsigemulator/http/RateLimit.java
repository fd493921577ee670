package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Project;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often a project may be changed: 100 times in any 10 seconds and 900 times in any 15 minutes, by the project's
 * clock (statsig-io/docs, console-api/introduction.mdx). What is refused does not count.
 */
final class RateLimit {

    private static final List<Window> WINDOWS =
            List.of(new Window(100, Duration.ofSeconds(10)), new Window(900, Duration.ofMinutes(15)));
    private static final int MOST = 900;

    private final Map<Project, Changes> changes = new ConcurrentHashMap<>();
    private final Clocks clocks;

    RateLimit(Clocks clocks) {
        this.clocks = clocks;
    }

    private record Window(int most, Duration length) {}

    /** Counts a change; if there have been too many, says how long to wait for the next one instead. */
    Optional<Duration> count(Project project) {
        long now = clocks.of(project).millis();
        return changes.computeIfAbsent(project, none -> new Changes()).count(now);
    }

    /** When a project was changed, as far back as it matters. */
    private static final class Changes {

        private final long[] times = new long[MOST];
        private long count;

        synchronized Optional<Duration> count(long now) {
            for (Window window : WINDOWS) {
                long free = free(window, now);
                if (free > now) {
                    return Optional.of(Duration.ofMillis(free - now));
                }
            }
            times[(int) (count++ % MOST)] = now;
            return Optional.empty();
        }

        /** When the window has room again. A time that lies ahead is from before the clock was set back. */
        private long free(Window window, long now) {
            if (count < window.most()) {
                return now;
            }
            long oldest = times[(int) ((count - window.most()) % MOST)];
            return oldest > now ? now : oldest + window.length().toMillis();
        }
    }
}
