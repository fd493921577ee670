package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.GroupOverrides;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.GroupOverriding;
import io.github.statsigemulator.project.Caller;

/**
 * The overrides of experiments or layers as a resource of their own.
 *
 * @param <E> the record of the kind
 */
final class GroupOverrideResource<E extends Entity> {

    private final Resource<E> resource;
    private final GroupOverriding overriding;
    private final GroupOverrideForm form;

    GroupOverrideResource(Resource<E> resource, GroupOverriding overriding) {
        this.resource = resource;
        this.overriding = overriding;
        this.form = new GroupOverrideForm(resource.kind());
    }

    Reply<GroupOverrides> read(Caller caller, String id) {
        return reply(GroupOverriding.of(resource.get(caller, id), resource.catalog(caller)), "read");
    }

    Reply<GroupOverrides> replace(Caller caller, String id, JsonBody body) {
        return reply(overriding.replace(caller, resource.kind(), id, form.read(body.fields())), "updated");
    }

    Reply<GroupOverrides> add(Caller caller, String id, JsonBody body) {
        return reply(overriding.add(caller, resource.kind(), id, form.read(body.fields())), "updated");
    }

    /** Takes away what the body lists, or everything if it lists nothing. */
    Reply<GroupOverrides> remove(Caller caller, String id, JsonBody body) {
        GroupOverrides left = body.fields().isEmpty()
                ? overriding.replace(caller, resource.kind(), id, GroupOverrides.NONE)
                : overriding.remove(caller, resource.kind(), id, form.read(body.fields()));
        return reply(left, "deleted");
    }

    private Reply<GroupOverrides> reply(GroupOverrides overrides, String what) {
        return Reply.of(form.write(overrides), "Overrides " + what + " successfully.", form.write(overrides));
    }
}
