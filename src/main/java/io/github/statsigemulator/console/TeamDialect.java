package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.metric;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Team;
import java.util.List;

/** How teams are written. */
final class TeamDialect {

    private static final String ANYONE = "anyone";
    private static final List<Object> NONE = List.of();

    static final Dialect<Team> TABLE = Dialect.only(
            EntityKind.TEAM,
            "users/teams",
            MetaFields.ID.readOnly(),
            MetaFields.NAME,
            MetaFields.DESCRIPTION,
            kept("defaultGateMetrics", list(metric()), NONE),
            kept("defaultExperimentPrimaryMetrics", list(metric()), NONE),
            kept("defaultExperimentSecondaryMetrics", list(metric()), NONE),
            kept("defaultHoldoutMetrics", list(metric()), NONE),
            kept("changeTeamConfigs", oneOf(List.of(ANYONE, "team_only")), ANYONE),
            kept("reviewApproval", oneOf(List.of(ANYONE, "team_only", "admin_only")), ANYONE),
            kept("defaultTargetApplications", texts(), NONE),
            kept("defaultHoldoutID", text(), null),
            kept("requireReviews", flag(), null),
            kept("requireGateTemplates", flag(), null),
            kept("requireExperimentTemplates", flag(), null),
            kept("requireDynamicConfigTemplates", flag(), null),
            kept("members", texts(), NONE),
            kept("admins", texts(), NONE));

    private TeamDialect() {}
}
