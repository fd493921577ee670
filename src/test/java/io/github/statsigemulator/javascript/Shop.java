package io.github.statsigemulator.javascript;

import java.util.List;
import java.util.Map;

/**
 * The entities of {@code shop.json} in a running emulator, and what its HTTP API says of them.
 *
 * @param gates their names
 * @param configs the names of dynamic configs, experiments and autotunes
 * @param layers the names of layers
 */
record Shop(HttpApi api, String clientKey, List<String> gates, List<String> configs, List<String> layers) {

    /** The tier that all users are in. */
    static final String TIER = "staging";

    /** Asks the HTTP API everything about everybody. */
    Facts facts() {
        Facts facts = new Facts();
        for (Map<String, Object> user : Users.all()) {
            Map<String, Object> asked = Users.in(TIER, user);
            api.askForGates(facts, gates, asked);
            configs.forEach(name -> api.askForConfig(facts, name, asked));
            layers.forEach(name -> api.askForLayer(facts, name, asked));
        }
        return facts;
    }

    /** What a script is asked to do with one of the SDKs. */
    Map<String, Object> task(Sdk sdk) {
        return Map.of(
                "sdk",
                sdk.npmPackage(),
                "base",
                api.base(),
                "key",
                sdk.isServer() ? api.key() : clientKey,
                "tier",
                TIER,
                "users",
                Users.all(),
                "gates",
                gates,
                "configs",
                configs,
                "layers",
                layers);
    }
}
