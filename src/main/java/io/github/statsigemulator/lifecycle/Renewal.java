package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Experiment;
import io.github.statsigemulator.project.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes new experiments of old ones. */
@Component
public class Renewal {

    private static final List<String> CARRIED = List.of(
            "description",
            "tags",
            "targetApps",
            "team",
            "teamID",
            "details",
            "idType",
            "hypothesis",
            "allocation",
            "layerID",
            "targetingGateID");

    private final Entities entities;
    private final Bodies bodies;

    Renewal(Entities entities, Bodies bodies) {
        this.entities = entities;
        this.bodies = bodies;
    }

    /**
     * Makes an experiment in setup that is arranged as the one of that id or name, which stays as it is. Its groups have
     * ids of their own, so that everybody is placed anew; overrides are not taken along.
     *
     * @param name of the new experiment, from which its id follows
     */
    public Experiment restartAsNew(Caller caller, String id, String name) {
        return entities.change(caller, draft -> {
            Map<String, Object> fields = carried(draft.get(EntityKind.EXPERIMENT, id));
            fields.put("name", name);
            Experiment made = entities.create(draft, EntityKind.EXPERIMENT, fields);
            draft.audit(EntityKind.EXPERIMENT, made.id(), "restart_as_new");
            return made;
        });
    }

    private Map<String, Object> carried(Experiment former) {
        Map<String, Object> fields = bodies.fields(former);
        fields.keySet().retainAll(CARRIED);
        fields.put("groups", former.groups().stream().map(this::withoutId).toList());
        return fields;
    }

    private Map<String, Object> withoutId(Object group) {
        Map<String, Object> fields = new LinkedHashMap<>(bodies.fields(group));
        fields.remove("id");
        return fields;
    }
}
