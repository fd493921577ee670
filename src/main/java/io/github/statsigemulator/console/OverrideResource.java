package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.GateOverriding;
import io.github.statsigemulator.project.Caller;
import java.util.Map;

/**
 * The overrides of gates or holdouts as a resource of their own.
 *
 * @param <E> the record of the kind
 */
final class OverrideResource<E extends Entity> {

    private final Resource<E> resource;
    private final GateOverriding overriding;
    private final Bodies bodies;

    OverrideResource(Resource<E> resource, GateOverriding overriding, Bodies bodies) {
        this.resource = resource;
        this.overriding = overriding;
        this.bodies = bodies;
    }

    Reply<GateOverrides> read(Caller caller, String id) {
        E entity = resource.get(caller, id);
        return reply(entity, GateOverriding.of(entity, resource.catalog(caller)), "read");
    }

    /** What the contract posts is added; what the hosted service's clients post replaces what was there. */
    Reply<GateOverrides> post(Caller caller, String id, JsonBody body) {
        return OverrideBody.isLive(body.fields()) ? replace(caller, id, body) : add(caller, id, body);
    }

    Reply<GateOverrides> add(Caller caller, String id, JsonBody body) {
        E entity = resource.get(caller, id);
        return reply(entity, overriding.add(caller, resource.kind(), entity.id(), overrides(body.fields())), "updated");
    }

    Reply<GateOverrides> replace(Caller caller, String id, JsonBody body) {
        E entity = resource.get(caller, id);
        return reply(
                entity, overriding.replace(caller, resource.kind(), entity.id(), overrides(body.fields())), "updated");
    }

    /** Takes away what the body lists, or everything if it lists nothing. */
    Reply<GateOverrides> remove(Caller caller, String id, JsonBody body) {
        E entity = resource.get(caller, id);
        GateOverrides left = body.fields().isEmpty()
                ? overriding.replace(caller, resource.kind(), entity.id(), GateOverrides.NONE)
                : overriding.remove(caller, resource.kind(), entity.id(), overrides(body.fields()));
        return reply(entity, left, "deleted");
    }

    private GateOverrides overrides(Map<String, ?> body) {
        return bodies.read(OverrideBody.class, body).overrides();
    }

    /** What is shown of an entity that cannot have any. */
    static Reply<GateOverrides> none(Entity entity) {
        return reply(entity, GateOverrides.NONE, "read");
    }

    private static Reply<GateOverrides> reply(Entity entity, GateOverrides overrides, String what) {
        OverrideForm form = new OverrideForm(overrides, entity.idType());
        return Reply.of(form.contract(), "Overrides " + what + " successfully.", form.live());
    }
}
