package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A tag, by which entities are grouped; they name it in their {@code tags}.
 *
 * @param color as somebody chose it, empty if nobody did
 * @param isCore whether it stands for what matters most
 */
public record Tag(
        @JsonUnwrapped Meta meta,
        String color,
        @JsonProperty("isCore") boolean isCore) implements Entity {

    public Tag {
        color = Defaults.text(color);
    }

    @Override
    public Tag withMeta(Meta changed) {
        return new Tag(changed, color, isCore);
    }
}
