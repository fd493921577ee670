package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Rule;
import io.github.statsigemulator.evaluator.Ruleset;
import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.snapshot.Snapshots;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts exposures that somebody reports by hand into the words that SDKs use for theirs. */
@Component
class CustomExposures {

    private final Snapshots snapshots;

    CustomExposures(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** The body of {@code log_custom_exposure} as one of {@code log_event}. */
    Map<String, @Nullable Object> asEvents(Project project, JsonBody body) {
        List<@Nullable Object> exposures = body.list("exposures").orElse(List.of());
        if (exposures.isEmpty()) {
            throw new FaultyRequestException("exposures", "must be an array of at least one exposure");
        }
        List<Object> events = new ArrayList<>();
        for (int i = 0; i < exposures.size(); i++) {
            events.add(event("exposures[" + i + "]", exposures.get(i), project));
        }
        Map<String, @Nullable Object> translated = new LinkedHashMap<>(body.fields());
        translated.put("events", events);
        return translated;
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private Map<String, @Nullable Object> event(String place, @Nullable Object json, Project project) {
        if (!(json instanceof Map)) {
            throw new FaultyRequestException(place, "must be an object" + Sent.not(String.valueOf(json)));
        }
        Map<String, @Nullable Object> exposure = (Map<String, @Nullable Object>) json;
        Map<String, @Nullable Object> event = new LinkedHashMap<>(exposure);
        Snapshot snapshot = snapshots.of(project);
        if (exposure.get("gateName") instanceof String gate) {
            String id = snapshot.gates().containsKey(gate) ? gate : snapshots.gateNamed(gate, project);
            event.put("eventName", "statsig::gate_exposure");
            event.put("metadata", gate(place, id, exposure, snapshot.gates().get(id)));
        } else if (exposure.get("experimentName") instanceof String experiment) {
            String id = snapshot.configs().containsKey(experiment)
                    ? experiment
                    : snapshots.configNamed(experiment, project);
            event.put("eventName", "statsig::config_exposure");
            event.put("metadata", config(place, id, exposure, snapshot.configs().get(id)));
        } else {
            throw new FaultyRequestException(place, "must have an experimentName or a gateName");
        }
        return event;
    }

    private static Map<String, @Nullable Object> gate(
            String place, String name, Map<String, @Nullable Object> exposure, @Nullable Ruleset ruleset) {
        if (!(exposure.get("passes") instanceof Boolean passes)) {
            throw new FaultyRequestException(
                    place + ".passes", "must be true or false" + Sent.not(exposure.get("passes")));
        }
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("gate", name);
        metadata.put("gateValue", passes.toString());
        return ruled(place, metadata, exposure, ruleset);
    }

    private static Map<String, @Nullable Object> config(
            String place, String name, Map<String, @Nullable Object> exposure, @Nullable Ruleset ruleset) {
        Map<String, @Nullable Object> metadata = new LinkedHashMap<>();
        metadata.put("config", name);
        return ruled(place, metadata, exposure, ruleset);
    }

    private static Map<String, @Nullable Object> ruled(
            String place,
            Map<String, @Nullable Object> metadata,
            Map<String, @Nullable Object> exposure,
            @Nullable Ruleset ruleset) {
        metadata.put("ruleID", ruleId(place, exposure, ruleset));
        if (exposure.get("group") instanceof String group) {
            metadata.put("group", group);
        }
        metadata.put("isManualExposure", "true");
        return metadata;
    }

    /** The rule's id; a group may be named in its place, and its name stands for it where nothing has that name. */
    private static String ruleId(String place, Map<String, @Nullable Object> exposure, @Nullable Ruleset ruleset) {
        if (exposure.get("ruleID") instanceof String ruleId) {
            return ruleId;
        }
        if (!(exposure.get("group") instanceof String group)) {
            throw new FaultyRequestException(place, "must have a ruleID or the name of a group");
        }
        List<Rule> rules = ruleset == null ? List.of() : ruleset.rules();
        return rules.stream()
                .filter(rule -> Objects.equals(rule.groupName(), group))
                .map(Rule::id)
                .findFirst()
                .orElse(group);
    }
}
