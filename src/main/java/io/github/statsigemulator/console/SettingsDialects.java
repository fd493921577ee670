package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Settings;
import java.util.List;

/** How each group of settings is written. */
final class SettingsDialects {

    private static final String FOLDER = "settings/";

    static final Dialect<Settings> PROJECT = Dialect.only(
            EntityKind.SETTINGS,
            FOLDER + Settings.PROJECT,
            kept("name", text(), "Statsig Emulator"),
            kept("visibility", oneOf(List.of("OPEN", "CLOSED", "EXTERNAL")), "OPEN"),
            kept("default_unit_type", text(), "userID"));
    static final Dialect<Settings> REVIEWS = Dialect.only(
            EntityKind.SETTINGS,
            FOLDER + Settings.REVIEWS,
            kept("is_config_review_required", flag(), false),
            kept("is_metric_review_required", flag(), false),
            kept("is_metric_review_required_on_verified_only", flag(), false),
            optional("is_whn_analysis_only_review_required", flag()),
            optional("is_whn_source_review_required", flag()));
    static final Dialect<Settings> ROLES =
            Dialect.only(EntityKind.SETTINGS, FOLDER + Settings.ROLES, kept("default_project_role", text(), "Member"));
    static final Dialect<Settings> TEAMS =
            Dialect.only(EntityKind.SETTINGS, FOLDER + Settings.TEAMS, kept("require_teams_on_configs", flag(), false));

    static final List<Dialect<Settings>> ALL = List.of(PROJECT, REVIEWS, ROLES, TEAMS);

    private SettingsDialects() {}
}
