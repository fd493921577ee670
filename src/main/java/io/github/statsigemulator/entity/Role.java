package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** What members of a project may do; it is only kept, since everybody may do everything. */
public record Role(@JsonUnwrapped Meta meta) implements Entity {

    /** What every project begins with. */
    static final List<Role> BEGINNING = List.of(of("Admin"), of("Member"), of("Read Only"));

    private static Role of(String name) {
        return new Role(Meta.of(name, name));
    }

    @Override
    public Role withMeta(Meta changed) {
        return new Role(changed);
    }
}
