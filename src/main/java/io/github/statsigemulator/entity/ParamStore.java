package io.github.statsigemulator.entity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * A parameter store: parameters that an app reads by names of its own, each with a fixed value or one that a gate, dynamic
 * config, experiment or layer gives. SDKs resolve it themselves, so nothing evaluates it here.
 *
 * @param parameters as SDKs have them: {@code name}, {@code ref_type}, {@code param_type}, and what the type of
 *     reference asks for besides
 */
public record ParamStore(@JsonUnwrapped Meta meta, List<Map<String, Object>> parameters) implements Entity {

    public ParamStore {
        parameters = Defaults.list(parameters).stream().map(Defaults::object).toList();
    }

    @Override
    public ParamStore withMeta(Meta changed) {
        return new ParamStore(changed, parameters);
    }

    /** None: what a store refers to has units of its own. */
    @Override
    @JsonIgnore
    public String idType() {
        return "";
    }
}
