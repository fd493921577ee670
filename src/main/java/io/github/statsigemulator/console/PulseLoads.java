package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.measure.Lift;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.Project;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The latest loads of pulse of each project, in memory. */
@Component
class PulseLoads {

    private static final int MOST = 1000;

    private final Clocks clocks;
    private final Map<Project, Deque<PulseLoad>> loads = new HashMap<>();

    PulseLoads(Clocks clocks) {
        this.clocks = clocks;
    }

    /**
     * Notes that pulse was loaded, which is all that there is to it: results are worked out when somebody asks for them.
     *
     * @param subject the path of what it is loaded for
     * @param first the first moment that it is about, in epoch milliseconds
     */
    Message load(Caller caller, String subject, long first, Map<String, ?> body) {
        add(
                caller.project(),
                PulseLoad.of(body, subject, first, clocks.of(caller.project()).millis()));
        return new Message("Pulse loaded successfully.");
    }

    private synchronized void add(Project project, PulseLoad load) {
        Deque<PulseLoad> latest = loads.computeIfAbsent(project, unknown -> new ArrayDeque<>());
        latest.addFirst(load);
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /**
     * Those of one subject, the newest first.
     *
     * @param since epoch milliseconds; what was loaded before belonged to another of that name
     */
    Listing<Lift> list(Caller caller, String subject, long since, Paging paging) {
        Pages<PulseLoad> pages =
                new Pages<>(subject + "/pulse_load_history", paging, of(caller.project(), subject, since));
        return new Listing<>(
                "Pulse load history listed successfully.",
                rendering -> pages.page().stream().map(PulseLoad::form).toList(),
                pages.pagination());
    }

    private synchronized List<PulseLoad> of(Project project, String subject, long since) {
        return loads.getOrDefault(project, new ArrayDeque<>()).stream()
                .filter(load -> load.subject().equals(subject) && load.time() >= since)
                .toList();
    }
}
