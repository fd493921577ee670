package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A resource of the Console: immutable, a document in the store and a record everywhere else. */
public sealed interface Entity
        permits Gate,
                DynamicConfig,
                Experiment,
                Segment,
                Layer,
                Holdout,
                Autotune,
                ParamStore,
                Tag,
                TargetApp,
                UnitIdType,
                Environment,
                Role,
                Member,
                Team,
                Settings,
                Metric,
                MetricSource,
                AssignmentSource,
                EntityPropertySource,
                QualifyingEvent {

    /** What every kind has: identity, description, who changed it and when. */
    Meta meta();

    /** The same entity under other meta data. */
    Entity withMeta(Meta meta);

    /**
     * The unit that percentages and buckets are taken over, {@code userID} unless said otherwise; empty for what
     * evaluation does not know.
     */
    default String idType() {
        return "";
    }

    /** The id under which the entity is published and found. */
    @JsonIgnore
    default String id() {
        return meta().id();
    }

    /** The name as it was written; equal to the id unless the name is not a legal id. */
    @JsonIgnore
    default String name() {
        return meta().name();
    }
}
