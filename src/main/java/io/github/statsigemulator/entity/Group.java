package io.github.statsigemulator.entity;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of an experiment.
 *
 * @param id derived from experiment and name, kept through edits; empty until stored
 * @param size share of the allocated users in percent, 0 to 100; null only in a body in which every group leaves it out
 * @param parameterValues what the group's users get
 * @param disabled whether its users get the default values instead
 */
public record Group(
        String id,
        String name,
        @Nullable BigDecimal size,
        Map<String, Object> parameterValues,
        boolean disabled,
        String description) {

    public Group {
        id = Defaults.text(id);
        name = Defaults.text(name);
        parameterValues = Defaults.object(parameterValues);
        description = Defaults.text(description);
    }

    /** The same, switched off or on. */
    public Group switched(boolean off) {
        return new Group(id, name, size, parameterValues, off, description);
    }
}
