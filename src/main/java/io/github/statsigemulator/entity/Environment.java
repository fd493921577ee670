package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An environment, by which users say where they are and rules where they hold.
 *
 * @param requiredReviewGroupID who reviews changes there, or null
 */
public record Environment(
        @JsonUnwrapped Meta meta,
        @JsonProperty("isProduction") boolean isProduction,
        boolean requiresReview,
        @Nullable String requiredReviewGroupID,
        boolean requiresReleasePipeline)
        implements Entity {

    /** What every project begins with. */
    static final List<Environment> BEGINNING = List.of(
            new Environment(Meta.of("production", "production"), true, false, null, false),
            of("staging"),
            of("development"));

    /** An environment of that name where nothing much is asked for. */
    public static Environment of(String name) {
        return new Environment(Meta.of(name, name), false, false, null, false);
    }

    @Override
    public Environment withMeta(Meta changed) {
        return new Environment(changed, isProduction, requiresReview, requiredReviewGroupID, requiresReleasePipeline);
    }
}
