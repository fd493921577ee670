package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a body invites to the project: {@code emails}, all with one {@code role}, into some {@code teams}. */
record Invitation(List<String> emails, String role, List<String> teams) {

    static Invitation of(JsonBody body) {
        return new Invitation(body.requiredTexts("emails"), body.requiredText("role"), body.texts("teams"));
    }

    /** Makes those members who are none yet. */
    Invitation accept(Entities entities, Draft draft) {
        for (int i = 0; i < emails.size(); i++) {
            if (draft.find(EntityKind.MEMBER, emails.get(i)).isEmpty()) {
                invite(i, entities, draft);
            }
        }
        teams.forEach(team -> join(team, entities, draft));
        return this;
    }

    private void invite(int i, Entities entities, Draft draft) {
        try {
            entities.create(draft, EntityKind.MEMBER, Map.of("name", emails.get(i), "role", role));
        } catch (InvalidEntityException failure) {
            Faults faults = new Faults();
            failure.faults()
                    .forEach(fault -> faults.add(
                            fault.property().equals("name") ? "emails[" + i + "]" : fault.property(), fault.message()));
            faults.refuse();
        }
    }

    private void join(String team, Entities entities, Draft draft) {
        if (draft.find(EntityKind.TEAM, team).isEmpty()) {
            throw InvalidEntityException.at("teams", "must name teams that exist" + Sent.not(team));
        }
        entities.patch(draft, EntityKind.TEAM, team, present -> {
            List<Object> members = new ArrayList<>();
            if (present.meta().details().get("members") instanceof List<?> list) {
                members.addAll(list);
            }
            List<Object> all =
                    Stream.concat(members.stream(), emails.stream()).distinct().toList();
            return Map.of(Field.DETAILS, Map.of("members", all));
        });
    }
}
