package io.github.statsigemulator.snapshot;

import static io.github.statsigemulator.snapshot.Entities.condition;
import static io.github.statsigemulator.snapshot.Entities.config;
import static io.github.statsigemulator.snapshot.Entities.experiment;
import static io.github.statsigemulator.snapshot.Entities.gate;
import static io.github.statsigemulator.snapshot.Entities.group;
import static io.github.statsigemulator.snapshot.Entities.passesGate;
import static io.github.statsigemulator.snapshot.Entities.rule;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.entity.TargetingCondition;
import io.github.statsigemulator.evaluator.Countries;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.store.Catalog;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What compiling costs: a whole project, as at a start, and the project after one of its gates has changed. Of ten
 * entities seven are gates with three conditions, two are dynamic configs, one is a running experiment.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Compile {

    @Param({"1000", "10000"})
    private int entities;

    private Catalog catalog;
    private Catalog changed;
    private ProjectSpecs empty;
    private ProjectSpecs specs;

    @Setup
    public void compileOnce() {
        catalog = Entities.catalog(
                IntStream.range(0, entities).mapToObj(Compile::entity).toArray(Entity[]::new));
        changed = catalog.with(gate("entity_0", rule("changed", "50", condition("country", "any", List.of("NL")))));
        empty = ProjectSpecs.empty(Project.DEFAULT, Countries.NONE);
        specs = empty.in(catalog, Countries.NONE);
    }

    @Benchmark
    public Object everything() {
        return empty.in(catalog, Countries.NONE);
    }

    @Benchmark
    public Object oneChange() {
        return specs.in(changed, Countries.NONE);
    }

    private static Entity entity(int number) {
        String id = "entity_" + number;
        return switch (number % 10) {
            case 7, 8 -> config(id, Map.of("color", "red"), rule("some", "33.3", conditions(number)));
            case 9 ->
                experiment(id)
                        .status(Experiment.Status.ACTIVE)
                        .groups(
                                group("control", "50", Map.of("color", "red")),
                                group("test", "50", Map.of("color", "blue")))
                        .build();
            default -> gate(id, rule("some", number % 3 == 0 ? "33.3" : "100", conditions(number)));
        };
    }

    private static TargetingCondition[] conditions(int number) {
        return new TargetingCondition[] {
            condition("email", "str_ends_with_any", List.of("@example.com", "@example.org")),
            condition("country", "any", List.of("NL", "DE", "US")),
            number % 5 == 1
                    ? passesGate("entity_" + (number - 1))
                    : condition("app_version", "version_gte", "1." + number)
        };
    }
}
