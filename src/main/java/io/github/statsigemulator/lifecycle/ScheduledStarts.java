package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.store.Catalog;
import io.github.statsigemulator.store.Draft;
import io.github.statsigemulator.store.EntityStore;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Starts experiments at the time that somebody has set for them, by the clock of their project. The time is kept with
 * the experiment; what fell due while the emulator was down is started soon after it is up again.
 */
@Component
public class ScheduledStarts {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledStarts.class);

    /** How long an experiment may be late. */
    private static final long PERIOD_MILLIS = 200;

    private static final ApiKey KEY = ApiKey.of("console-scheduled-start", KeyKind.CONSOLE, Set.of(), 0);

    /**
     * When the first experiment of a project is due.
     *
     * @param asOf the time of the catalog that this was read from
     * @param due epoch milliseconds
     */
    private record Next(long asOf, long due) {}

    private final Projects projects;
    private final EntityStore store;
    private final Clocks clocks;
    private final Entities entities;
    private final Map<Project, Next> nexts = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "scheduled-starts");
        thread.setDaemon(true);
        return thread;
    });

    ScheduledStarts(Projects projects, EntityStore store, Clocks clocks, Entities entities) {
        this.projects = projects;
        this.store = store;
        this.clocks = clocks;
        this.entities = entities;
    }

    @PostConstruct
    @SuppressWarnings("FutureReturnValueIgnored") // the task ends with the timer, and lets nothing be thrown
    void begin() {
        timer.scheduleWithFixedDelay(this::startAll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }

    private void startAll() {
        try {
            projects.all().forEach(this::start);
        } catch (RuntimeException failure) {
            // the next round tries again; a task that throws would not be run any more
            if (!timer.isShutdown()) {
                LOG.warn("Scheduled experiments could not be started.", failure);
            }
        }
    }

    /** Starts the experiments of the project whose time has come. Whoever moves the project's clock calls it. */
    public void start(Project project) {
        Catalog catalog = store.catalog(project);
        long now = clocks.of(project).millis();
        Next next = nexts.get(project);
        if (next == null || next.asOf() != catalog.time()) {
            next = new Next(catalog.time(), firstDue(catalog));
            nexts.put(project, next);
        }
        if (next.due() <= now) {
            due(catalog, now).forEach(id -> start(project, id, now));
        }
    }

    private static long firstDue(Catalog catalog) {
        return catalog.all(EntityKind.EXPERIMENT).stream()
                .mapToLong(ScheduledStarts::time)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static List<String> due(Catalog catalog, long now) {
        return catalog.all(EntityKind.EXPERIMENT).stream()
                .filter(experiment -> time(experiment) <= now)
                .map(Experiment::id)
                .toList();
    }

    private static long time(Experiment experiment) {
        return experiment.scheduledStart() == null ? Long.MAX_VALUE : experiment.scheduledStart();
    }

    private void start(Project project, String id, long now) {
        try {
            take(project, id, now, ExperimentSteps::start);
        } catch (InvalidEntityException failure) {
            LOG.warn("The experiment '{}' was not started as scheduled: {}", id, failure.getMessage());
            take(project, id, now, ExperimentSteps::unschedule);
        }
    }

    /** Takes the step unless somebody was faster. */
    private void take(Project project, String id, long now, Step<Experiment> step) {
        entities.change(new Caller(project, KEY), (Draft draft) -> {
            draft.find(EntityKind.EXPERIMENT, id)
                    .filter(experiment -> time(experiment) <= now)
                    .ifPresent(experiment -> {
                        draft.put(step.take(experiment, draft));
                        draft.audit(EntityKind.EXPERIMENT, id, "start");
                    });
            return id;
        });
    }
}
