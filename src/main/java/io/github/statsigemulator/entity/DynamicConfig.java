package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * A dynamic config.
 *
 * @param isEnabled whether the rules are evaluated; true if absent
 * @param isArchived whether it is out of use, which disables it too
 * @param defaultValue what everyone gets whom no rule reaches
 * @param shuffle starts at 0 and rises when the config is resalted
 */
public record DynamicConfig(
        @JsonUnwrapped Meta meta,
        String idType,
        @JsonProperty("isEnabled") Boolean isEnabled,
        @JsonProperty("isArchived") boolean isArchived,
        Map<String, Object> defaultValue,
        List<TargetingRule> rules,
        int shuffle)
        implements Entity {

    public DynamicConfig {
        idType = Defaults.idType(idType);
        isEnabled = Defaults.flag(isEnabled, true);
        defaultValue = Defaults.object(defaultValue);
        rules = Defaults.list(rules);
    }

    @Override
    public DynamicConfig withMeta(Meta changed) {
        return new DynamicConfig(changed, idType, isEnabled, isArchived, defaultValue, rules, shuffle);
    }
}
