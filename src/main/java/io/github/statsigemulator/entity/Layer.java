package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A layer: parameters that several experiments share, each user being in one of them at most.
 *
 * @param parameters names, types and defaults, in the order given
 */
public record Layer(@JsonUnwrapped Meta meta, String idType, List<LayerParameter> parameters) implements Entity {

    public Layer {
        idType = Defaults.idType(idType);
        parameters = Defaults.list(parameters);
    }

    @Override
    public Layer withMeta(Meta changed) {
        return new Layer(changed, idType, parameters);
    }
}
