package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An autotune: variants that share the traffic until results move it.
 *
 * @param successEvent the event, or metric, that a variant is judged by
 * @param isStarted before that everybody gets the default, which is empty
 * @param winnerID id of the variant that won, or null
 * @param shuffle starts at 0 and rises at each reset
 */
public record Autotune(
        @JsonUnwrapped Meta meta,
        String idType,
        List<Variant> variants,
        String successEvent,
        @JsonProperty("isStarted") boolean isStarted,
        @Nullable String winnerID,
        int shuffle)
        implements Entity {

    public Autotune {
        idType = Defaults.idType(idType);
        variants = Defaults.list(variants);
        successEvent = Defaults.text(successEvent);
    }

    @Override
    public Autotune withMeta(Meta changed) {
        return new Autotune(changed, idType, variants, successEvent, isStarted, winnerID, shuffle);
    }
}
