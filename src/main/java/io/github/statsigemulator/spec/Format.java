package io.github.statsigemulator.spec;

/** The two formats of a config-specs document; each family of SDKs refuses the other's. */
public enum Format {
    /** For the server SDKs before Core, and the on-device ones: arrays of specs, conditions inside of rules. */
    V1("dcs-v1"),
    /** For Core and all SDKs that wrap it: specs by name, conditions shared by key. */
    V2("dcs-v2");

    private final String responseFormat;

    Format(String responseFormat) {
        this.responseFormat = responseFormat;
    }

    /** What the document calls its format. */
    String responseFormat() {
        return responseFormat;
    }
}
