package io.github.statsigemulator.project;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What time it is in each project: the wall clock, unless it has been shifted. Whatever a person or a rule sees as the
 * time comes from here.
 */
@Component
public class Clocks {

    private final Clock wall = Clock.systemUTC();
    private final Map<Project, Clock> shifted = new ConcurrentHashMap<>();

    /** The real clock, which nobody shifts: versions of downloads must never go back. */
    public Clock wall() {
        return wall;
    }

    /** The clock of the project. */
    public Clock of(Project project) {
        return shifted.getOrDefault(project, wall);
    }

    /** Lets the project's clock run ahead of the wall clock by that much, or behind it if negative. */
    public void shift(Project project, Duration offset) {
        shifted.put(project, Clock.offset(wall, offset));
    }

    /** Stops the project's clock at what {@code clock} says, until it is shifted or reset. */
    public void set(Project project, Clock clock) {
        shifted.put(project, clock);
    }

    /** Gives the project the wall clock back. */
    public void reset(Project project) {
        shifted.remove(project);
    }
}
