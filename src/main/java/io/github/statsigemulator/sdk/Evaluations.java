package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Evaluation;
import io.github.statsigemulator.evaluator.Question;
import io.github.statsigemulator.evaluator.RankedGroup;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.event.ExposureLog;
import io.github.statsigemulator.event.Viewer;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Snapshots;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Answers enquiries from the project's present snapshot: counts them, records exposures, and notes unknown names. */
@Component
class Evaluations {

    private final Snapshots snapshots;
    private final UnknownNames unknown;
    private final Subject gates;
    private final Subject configs;
    private final Subject layers;

    Evaluations(Snapshots snapshots, ExposureLog exposures, UnknownNames unknown, MeterRegistry meters) {
        this.snapshots = snapshots;
        this.unknown = unknown;
        this.gates = new Subject(
                "gate",
                counter(meters, "gate"),
                Snapshot::gates,
                snapshots::gateNamed,
                Snapshot::gate,
                exposures::gate);
        this.configs = new Subject(
                "config",
                counter(meters, "config"),
                Snapshot::configs,
                snapshots::configNamed,
                Snapshot::config,
                exposures::config);
        this.layers = new Subject(
                "layer",
                counter(meters, "layer"),
                Snapshot::layers,
                snapshots::layerNamed,
                Snapshot::layer,
                exposures::layer);
    }

    private static Counter counter(MeterRegistry meters, String kind) {
        return Counter.builder("statsig.evaluations")
                .description("Questions of the HTTP API that were answered, by kind")
                .tag("kind", kind)
                .register(meters);
    }

    /**
     * What is asked about: gates, configs or layers.
     *
     * @param asked counts the questions
     * @param rulesets those of a snapshot by their ids
     * @param ids finds the id of a name in a project
     * @param answers asks a snapshot after an id
     * @param exposures records that a user was shown the answer
     */
    private record Subject(
            String word,
            Counter asked,
            Function<Snapshot, Map<String, Ruleset>> rulesets,
            BiFunction<String, Project, String> ids,
            Answers answers,
            Exposures exposures) {}

    private interface Answers {
        Evaluation of(Snapshot snapshot, String id, Question question);
    }

    private interface Exposures {
        void record(Project project, Evaluation evaluation, Viewer viewer);
    }

    Evaluation gate(String name, Enquiry enquiry) {
        return shown(gates, evaluation(gates, name, enquiry), enquiry);
    }

    Evaluation config(String name, Enquiry enquiry) {
        return shown(configs, evaluation(configs, name, enquiry), enquiry);
    }

    Evaluation layer(String name, Enquiry enquiry) {
        Evaluation evaluation = evaluation(layers, name, enquiry);
        if (evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED) {
            throw new UnknownLayerException(name);
        }
        return shown(layers, evaluation, enquiry);
    }

    private Evaluation evaluation(Subject subject, String name, Enquiry enquiry) {
        subject.asked.increment();
        Project project = enquiry.caller().project();
        Snapshot snapshot = snapshots.of(enquiry.caller());
        Map<String, Ruleset> known = subject.rulesets.apply(snapshot);
        String id = known.containsKey(name) ? name : subject.ids.apply(name, project);
        Evaluation evaluation = subject.answers.of(snapshot, id, enquiry.question());
        if (evaluation.outcome() == Evaluation.Outcome.UNRECOGNIZED) {
            unknown.note(project, subject.word, name, known.keySet());
        }
        return evaluation;
    }

    private static Evaluation shown(Subject subject, Evaluation evaluation, Enquiry enquiry) {
        if (enquiry.recordsExposure()) {
            subject.exposures.record(enquiry.caller().project(), evaluation, enquiry.viewer());
        }
        return evaluation;
    }

    /** The groups of a contextual autotune, the best first. */
    List<RankedGroup> ranked(String name, Enquiry enquiry) {
        configs.asked.increment();
        return snapshots
                .of(enquiry.caller())
                .ranked(name, enquiry.question())
                .orElseThrow(() -> new UnknownAutotuneException(name));
    }
}
