package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Settings;
import io.github.statsigemulator.entity.Team;
import io.github.statsigemulator.store.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the settings of a project, and of the team that gets it, say of a new entity that SDKs see. */
final class ProjectSettings {

    private static final String ID_TYPE = "idType";
    private static final String TARGET_APPS = "targetApps";

    private ProjectSettings() {}

    /**
     * The fields with what the settings supply: the unit, and the target apps of the team.
     *
     * @throws InvalidEntityException if the settings ask for a team, and there is none among the fields
     */
    static Map<String, ?> applied(EntityKind<?> kind, Map<String, ?> fields, Draft draft) {
        if (!EntityKind.EVALUATED.contains(kind)) {
            return fields;
        }
        Map<String, @Nullable Object> applied = new LinkedHashMap<>(fields);
        if (applied.get(ID_TYPE) == null) {
            setting(Settings.PROJECT, "default_unit_type", draft).ifPresent(unit -> applied.put(ID_TYPE, unit));
        }
        Optional<Team> team = team(fields, draft);
        if (applied.get(TARGET_APPS) == null) {
            team.ifPresent(its -> applied.put(TARGET_APPS, targetApps(its, draft)));
        }
        return applied;
    }

    private static Optional<Team> team(Map<String, ?> fields, Draft draft) {
        List<String> named = Stream.of("teamID", "team")
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        if (named.isEmpty()
                && setting(Settings.TEAMS, "require_teams_on_configs", draft).equals(Optional.of(true))) {
            throw InvalidEntityException.at("team", "is required by the settings of the project: the name of a team");
        }
        return named.stream()
                .flatMap(name -> draft.find(EntityKind.TEAM, name).stream())
                .findFirst();
    }

    /** The team may name its apps by their ids. */
    private static List<String> targetApps(Team team, Draft draft) {
        return team.meta().details().get("defaultTargetApplications") instanceof List<?> apps
                ? apps.stream()
                        .map(Object::toString)
                        .map(app -> draft.find(EntityKind.TARGET_APP, app)
                                .map(Entity::name)
                                .orElse(app))
                        .toList()
                : List.of();
    }

    private static Optional<Object> setting(String group, String name, Draft draft) {
        return draft.find(EntityKind.SETTINGS, group)
                .map(settings -> settings.meta().details().get(name));
    }
}
