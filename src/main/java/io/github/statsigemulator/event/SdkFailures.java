package io.github.statsigemulator.event;

import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Project;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What SDKs reported of their own failures: how many there were, and the latest hundred of each project, in memory. */
@Component
public class SdkFailures {

    private static final int MOST = 100;

    private final Map<Project, Reported> failures = new ConcurrentHashMap<>();
    private final Clocks clocks;

    SdkFailures(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Keeps a report; the oldest goes when there are too many.
     *
     * @param report as it was sent; text if it was no JSON
     */
    public void add(Project project, Sender sender, @Nullable Object report) {
        of(project).add(new SdkFailure(clocks.of(project).millis(), sender, report));
    }

    /** The latest reports of the project, the oldest first. */
    public List<SdkFailure> list(Project project) {
        return of(project).latest();
    }

    /** How many reports of the project there have been since the start. */
    public long count(Project project) {
        return of(project).count();
    }

    private Reported of(Project project) {
        return failures.computeIfAbsent(project, none -> new Reported());
    }

    /** The reports of one project. */
    private static final class Reported {

        private final Deque<SdkFailure> latest = new ArrayDeque<>();
        private long count;

        synchronized void add(SdkFailure failure) {
            count++;
            latest.addLast(failure);
            if (latest.size() > MOST) {
                latest.removeFirst();
            }
        }

        synchronized List<SdkFailure> latest() {
            return List.copyOf(latest);
        }

        synchronized long count() {
            return count;
        }
    }
}
