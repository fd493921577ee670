package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.RankedGroup;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.event.ExposureLog;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Snapshots;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers enquiries from the project's present snapshot: counts them, records exposures, and notes unknown names. */
@Component
class Evaluations {

    private final Snapshots snapshots;
    private final ExposureLog exposures;
    private final UnknownNames unknown;
    private final Counter gates;
    private final Counter configs;
    private final Counter layers;

    Evaluations(Snapshots snapshots, ExposureLog exposures, UnknownNames unknown, MeterRegistry meters) {
        this.snapshots = snapshots;
        this.exposures = exposures;
        this.unknown = unknown;
        this.gates = counter(meters, "gate");
        this.configs = counter(meters, "config");
        this.layers = counter(meters, "layer");
    }

    private static Counter counter(MeterRegistry meters, String kind) {
        return Counter.builder("statsig.evaluations")
                .description("Questions of the HTTP API that were answered, by kind")
                .tag("kind", kind)
                .register(meters);
    }

    Evaluation gate(String name, Enquiry enquiry) {
        gates.increment();
        Project project = enquiry.caller().project();
        Snapshot snapshot = snapshots.of(enquiry.caller());
        String id = snapshot.gates().containsKey(name) ? name : snapshots.gateNamed(name, project);
        Evaluation evaluation = snapshot.gate(id, enquiry.question());
        if (evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED) {
            unknown.note(project, "gate", name, snapshot.gates().keySet());
        }
        if (enquiry.recordsExposure()) {
            exposures.gate(project, evaluation, enquiry.viewer());
        }
        return evaluation;
    }

    Evaluation config(String name, Enquiry enquiry) {
        configs.increment();
        Project project = enquiry.caller().project();
        Snapshot snapshot = snapshots.of(enquiry.caller());
        String id = snapshot.configs().containsKey(name) ? name : snapshots.configNamed(name, project);
        Evaluation evaluation = snapshot.config(id, enquiry.question());
        if (evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED) {
            unknown.note(project, "config", name, snapshot.configs().keySet());
        }
        if (enquiry.recordsExposure()) {
            exposures.config(project, evaluation, enquiry.viewer());
        }
        return evaluation;
    }

    Evaluation layer(String name, Enquiry enquiry) {
        layers.increment();
        Project project = enquiry.caller().project();
        Snapshot snapshot = snapshots.of(enquiry.caller());
        String id = snapshot.layers().containsKey(name) ? name : snapshots.layerNamed(name, project);
        Evaluation evaluation = snapshot.layer(id, enquiry.question());
        if (evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED) {
            unknown.note(project, "layer", name, snapshot.layers().keySet());
            throw new UnknownLayerException(name);
        }
        if (enquiry.recordsExposure()) {
            exposures.layer(project, evaluation, enquiry.viewer());
        }
        return evaluation;
    }

    /** The groups of a contextual autotune, the best first. */
    List<RankedGroup> ranked(String name, Enquiry enquiry) {
        configs.increment();
        return snapshots
                .of(enquiry.caller())
                .ranked(name, enquiry.question())
                .orElseThrow(() -> new UnknownAutotuneException(name));
    }
}
