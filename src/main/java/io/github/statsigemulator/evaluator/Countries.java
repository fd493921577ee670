package io.github.statsigemulator.evaluator;

import org.jspecify.annotations.Nullable;

/** Tells from which country an IP address comes. */
@FunctionalInterface
public interface Countries {

    /** Knows no address. */
    Countries NONE = ip -> null;

    /** The two-letter code, or null if the address is not a known IPv4 address. */
    @Nullable
    String countryOf(String ip);
}
