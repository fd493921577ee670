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

/** What SDKs reported of their own failures: the latest hundred of each project, in memory. */
@Component
public class SdkFailures {

    private static final int MOST = 100;

    private final Map<Project, Deque<SdkFailure>> failures = new ConcurrentHashMap<>();
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
        Deque<SdkFailure> reported = of(project);
        SdkFailure failure = new SdkFailure(clocks.of(project).millis(), sender, report);
        synchronized (reported) {
            reported.addLast(failure);
            if (reported.size() > MOST) {
                reported.removeFirst();
            }
        }
    }

    /** The reports of the project, the oldest first. */
    public List<SdkFailure> list(Project project) {
        Deque<SdkFailure> reported = of(project);
        synchronized (reported) {
            return List.copyOf(reported);
        }
    }

    private Deque<SdkFailure> of(Project project) {
        return failures.computeIfAbsent(project, none -> new ArrayDeque<>());
    }
}
