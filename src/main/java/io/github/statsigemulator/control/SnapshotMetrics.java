package io.github.statsigemulator.control;

import io.github.statsigemulator.snapshot.Snapshots;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Shows the number of compilations among the metrics. */
@Component
class SnapshotMetrics {

    SnapshotMetrics(Snapshots snapshots, MeterRegistry registry) {
        FunctionCounter.builder("statsig.snapshot.compilations", snapshots, Snapshots::compilations)
                .description("Entities that were compiled")
                .register(registry);
    }
}
