package io.github.statsigemulator.javascript;

import java.util.Arrays;
import java.util.List;

/** Statsig's SDKs for JavaScript. */
enum Sdk {
    CORE("@statsig/statsig-node-core", "server-core.js", true, List.of("gate groupName")),
    LEGACY("statsig-node", "server-legacy.js", true, List.of()),
    CLIENT("@statsig/js-client", "client.js", false, List.of("gate groupName", "layer allocatedExperiment")),
    ON_DEVICE(
            "@statsig/js-on-device-eval-client",
            "on-device.js",
            false,
            List.of("gate groupName", "layer allocatedExperiment")),
    SERVERLESS(
            "@statsig/serverless-client",
            "on-device.js",
            false,
            List.of("gate groupName", "layer allocatedExperiment"));

    private final String npmPackage;
    private final String script;
    private final boolean isServer;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> untold;

    Sdk(String npmPackage, String script, boolean isServer, List<String> untold) {
        this.npmPackage = npmPackage;
        this.script = script;
        this.isServer = isServer;
        this.untold = untold;
    }

    String npmPackage() {
        return npmPackage;
    }

    /** The script of {@code src/test/js} that asks it. */
    String script() {
        return script;
    }

    /** Whether it has a server key. */
    boolean isServer() {
        return isServer;
    }

    /** The fields of answers that it does not tell, each behind the kind of the question. */
    List<String> untold() {
        return untold;
    }

    List<KnownDifference> knownDifferences() {
        return Arrays.stream(KnownDifference.values())
                .filter(row -> row.isOf(this))
                .toList();
    }
}
