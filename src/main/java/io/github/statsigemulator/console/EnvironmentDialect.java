package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Environment;

/** How environments are written. */
final class EnvironmentDialect {

    static final Dialect<Environment> TABLE = Dialect.<Environment>only(
            EntityKind.ENVIRONMENT,
            "environments",
            MetaFields.NAME,
            MetaFields.ID.readOnly(),
            Field.live("isProduction", Schemas.flag(), Environment::isProduction),
            Field.live("requiresReview", Schemas.flag(), Environment::requiresReview),
            Field.<Environment>live("requiredReviewGroupID", Schemas.text(), Environment::requiredReviewGroupID),
            Field.live("requiresReleasePipeline", Schemas.flag(), Environment::requiresReleasePipeline));

    private EnvironmentDialect() {}
}
