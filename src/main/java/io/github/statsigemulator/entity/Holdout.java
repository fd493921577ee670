package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holdout: users who pass it are kept from what it holds.
 *
 * @param isEnabled false holds nobody out; true if absent
 * @param passPercentage share of users held out, 0 to 100; 0 if absent
 * @param isGlobal whether it holds everything of its idType, now and later
 * @param gateIDs gates and dynamic configs it is linked to
 * @param targetingGateID only users who pass that gate are held out, or null for all
 */
public record Holdout(
        @JsonUnwrapped Meta meta,
        String idType,
        @JsonProperty("isEnabled") Boolean isEnabled,
        BigDecimal passPercentage,
        @JsonProperty("isGlobal") boolean isGlobal,
        List<String> gateIDs,
        List<String> experimentIDs,
        List<String> layerIDs,
        @Nullable String targetingGateID,
        int shuffle)
        implements Entity {

    public Holdout {
        idType = Defaults.idType(idType);
        isEnabled = Defaults.flag(isEnabled, true);
        passPercentage = Defaults.percentage(passPercentage, 0);
        gateIDs = Defaults.list(gateIDs);
        experimentIDs = Defaults.list(experimentIDs);
        layerIDs = Defaults.list(layerIDs);
    }

    @Override
    public Holdout withMeta(Meta changed) {
        return new Holdout(
                changed,
                idType,
                isEnabled,
                passPercentage,
                isGlobal,
                gateIDs,
                experimentIDs,
                layerIDs,
                targetingGateID,
                shuffle);
    }
}
