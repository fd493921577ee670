package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.DynamicConfig;
import io.github.statsigemulator.entity.TargetingRule;
import java.util.List;

/** The ways between the states of a dynamic config. */
public final class DynamicConfigSteps {

    private DynamicConfigSteps() {}

    /** The rules are evaluated from now on. */
    public static final Step<DynamicConfig> ENABLE = (config, draft) -> with(config, true, false, config.rules());

    /** Everybody gets the default value from now on. */
    public static final Step<DynamicConfig> DISABLE =
            (config, draft) -> with(config, false, config.isArchived(), config.rules());

    /** The config is out of use, so that everybody gets the default value. */
    public static final Step<DynamicConfig> ARCHIVE =
            (config, draft) -> with(config, config.isEnabled(), true, config.rules());

    /** The config is in use again. */
    public static final Step<DynamicConfig> UNARCHIVE =
            (config, draft) -> with(config, config.isEnabled(), false, config.rules());

    static DynamicConfig with(DynamicConfig config, boolean isEnabled, boolean isArchived, List<TargetingRule> rules) {
        return new DynamicConfig(
                config.meta(), config.idType(), isEnabled, isArchived, config.defaultValue(), rules, config.shuffle());
    }
}
