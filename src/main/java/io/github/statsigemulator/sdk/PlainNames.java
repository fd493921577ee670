package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.event.ConsultedGate;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventKind;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.Snapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the names of gates, configs and layers in the place of their hashes: a client knows no other names, so it sends
 * them back in its exposures (statsig-io/js-client-monorepo, packages/client-core/src/StatsigEvent.ts).
 */
@Component
class PlainNames {

    private static final String ALLOCATED = "allocatedExperiment";

    private final Snapshots snapshots;
    private final ClientForms forms;
    private final UnexposedChecks checks;

    PlainNames(Snapshots snapshots, ClientForms forms, JsonMapper json) {
        this.snapshots = snapshots;
        this.forms = forms;
        this.checks = new UnexposedChecks(json);
    }

    List<Event> in(List<Event> events, Project project) {
        Snapshot snapshot = snapshots.of(project);
        return events.stream().map(event -> plain(event, project, snapshot)).toList();
    }

    private Event plain(Event event, Project project, Snapshot snapshot) {
        return switch (event.kind()) {
            case GATE_EXPOSURE ->
                plain(event, project, snapshot, snapshot.gates().keySet(), ClientForm::gateNames);
            case CONFIG_EXPOSURE ->
                plain(event, project, snapshot, snapshot.configs().keySet(), ClientForm::configNames);
            case LAYER_EXPOSURE ->
                plain(event, project, snapshot, snapshot.layers().keySet(), ClientForm::layerNames);
            case INTERNAL -> event.eventName().equals(UnexposedChecks.EVENT) ? checks(event, project, snapshot) : event;
            case CUSTOM -> event;
        };
    }

    /** Checks do not say what was asked for: a gate, a config or a layer. */
    private Event checks(Event event, Project project, Snapshot snapshot) {
        ClientForm form = forms.of(project);
        UnaryOperator<String> names = sent -> Stream.of(form.gateNames(), form.configNames(), form.layerNames())
                .flatMap(byHash -> Stream.ofNullable(byHash.get(sent)))
                .findFirst()
                .filter(name -> !isKnown(sent, snapshot))
                .orElse(sent);
        return event.named(event.name(), checks.renamed(event.metadata(), names), event.secondaryExposures());
    }

    private static boolean isKnown(String name, Snapshot snapshot) {
        return snapshot.gates().containsKey(name)
                || snapshot.configs().containsKey(name)
                || snapshot.layers().containsKey(name);
    }

    private Event plain(
            Event event,
            Project project,
            Snapshot snapshot,
            Set<String> known,
            Function<ClientForm, Map<String, String>> names) {
        String name = plain(event.name(), project, known, names);
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>(event.metadata());
        metadata.computeIfPresent(subjectKey(event), (key, sent) -> sent instanceof String ? name : sent);
        Set<String> configs = snapshot.configs().keySet();
        metadata.computeIfPresent(
                ALLOCATED, (key, sent) -> plain(String.valueOf(sent), project, configs, ClientForm::configNames));
        List<ConsultedGate> consulted = event.secondaryExposures().stream()
                .map(gate ->
                        gate.named(plain(gate.gate(), project, snapshot.gates().keySet(), ClientForm::gateNames)))
                .toList();
        return event.named(name, metadata, consulted);
    }

    private static String subjectKey(Event event) {
        return event.kind() == EventKind.GATE_EXPOSURE ? "gate" : "config";
    }

    /** A name that is known as it is needs no look at the hashes, and what is known in no way stays as it is. */
    private String plain(
            String name, Project project, Set<String> known, Function<ClientForm, Map<String, String>> names) {
        return name.isEmpty() || known.contains(name)
                ? name
                : names.apply(forms.of(project)).getOrDefault(name, name);
    }
}
