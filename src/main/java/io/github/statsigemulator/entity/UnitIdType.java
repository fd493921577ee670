package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/** A kind of id that users carry, such as {@code userID}. */
public record UnitIdType(@JsonUnwrapped Meta meta) implements Entity {

    /** What every project begins with. */
    static final List<UnitIdType> BEGINNING = List.of(of("userID"), of("stableID"));

    /** The type of that name. */
    public static UnitIdType of(String name) {
        return new UnitIdType(Meta.of(name, name));
    }

    @Override
    public UnitIdType withMeta(Meta changed) {
        return new UnitIdType(changed);
    }
}
