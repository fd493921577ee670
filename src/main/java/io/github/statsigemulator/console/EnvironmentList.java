package io.github.statsigemulator.console;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.lifecycle.Entities;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.project.Rendering;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The environments that a project is to have, as a body lists them; each goes on under its id, else its name. */
record EnvironmentList(List<Map<?, ?>> all) {

    static EnvironmentList of(JsonBody body) {
        List<Map<?, ?>> all = new ArrayList<>();
        for (Object each : body.requiredList("environments")) {
            String place = "environments[%d]".formatted(all.size());
            if (!(each instanceof Map<?, ?> fields)) {
                throw InvalidEntityException.at(place, "must be an object" + Sent.not(String.valueOf(each)));
            }
            Faults faults = new Faults();
            Schemas.check(place + ".id", fields.get("id"), Schemas.text(), faults);
            faults.refuse();
            all.add(fields);
        }
        if (all.isEmpty()) {
            throw InvalidEntityException.at("environments", "is required: an array of environments, at least one");
        }
        return new EnvironmentList(all);
    }

    /** Makes and changes what is listed, and takes away the rest. */
    EnvironmentList establish(Entities entities, Draft draft) {
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            try {
                kept.add(establish(fields(all.get(i)), entities, draft).id());
            } catch (InvalidEntityException failure) {
                throw failure.under("environments[%d]".formatted(i));
            }
        }
        for (Environment environment : List.copyOf(draft.catalog().all(EntityKind.ENVIRONMENT))) {
            if (!kept.contains(environment.id())) {
                entities.delete(draft, EntityKind.ENVIRONMENT, environment.id());
            }
        }
        return this;
    }

    private static Environment establish(Map<String, @Nullable Object> fields, Entities entities, Draft draft) {
        Map<String, ?> read = EnvironmentDialect.TABLE.read(fields, Purpose.CREATE, Rendering.UNION);
        String known = String.valueOf(fields.getOrDefault("id", fields.get("name")));
        return draft.find(EntityKind.ENVIRONMENT, known)
                .map(present -> entities.patch(draft, EntityKind.ENVIRONMENT, present.id(), same -> read))
                .orElseGet(() -> entities.create(draft, EntityKind.ENVIRONMENT, read));
    }

    @SuppressWarnings("unchecked") // the parser makes objects into maps by names
    private static Map<String, @Nullable Object> fields(Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
    }
}
