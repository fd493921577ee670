package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** One group of the settings of a project. Few of them mean anything to what is made later. */
public record Settings(@JsonUnwrapped Meta meta) implements Entity {

    public static final String PROJECT = "project";
    public static final String REVIEWS = "reviews";
    public static final String ROLES = "roles";
    public static final String TEAMS = "teams";

    /** What every project begins with. */
    static final List<Settings> BEGINNING = List.of(of(PROJECT), of(REVIEWS), of(ROLES), of(TEAMS));

    private static Settings of(String name) {
        return new Settings(Meta.of(name, name));
    }

    @Override
    public Settings withMeta(Meta changed) {
        return new Settings(changed);
    }
}
