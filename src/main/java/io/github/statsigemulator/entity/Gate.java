package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A feature gate.
 *
 * @param isEnabled whether the rules are evaluated while the gate is active; true if absent
 * @param status where the gate is in its life; what {@code isEnabled} says if absent
 * @param shuffle starts at 0 and rises when the gate is resalted, which moves everybody
 */
public record Gate(
        @JsonUnwrapped Meta meta,
        String idType,
        @JsonProperty("isEnabled") Boolean isEnabled,
        Status status,
        List<TargetingRule> rules,
        int shuffle)
        implements Entity {

    /** The states of a gate: launched is true for everyone, disabled and archived are false for everyone. */
    public enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("disabled")
        DISABLED,
        @JsonProperty("launched")
        LAUNCHED,
        @JsonProperty("archived")
        ARCHIVED
    }

    public Gate {
        idType = Defaults.idType(idType);
        isEnabled = Defaults.flag(isEnabled, true);
        status = status == null ? (isEnabled ? Status.ACTIVE : Status.DISABLED) : status;
        rules = Defaults.list(rules);
    }

    @Override
    public Gate withMeta(Meta changed) {
        return new Gate(changed, idType, isEnabled, status, rules, shuffle);
    }
}
