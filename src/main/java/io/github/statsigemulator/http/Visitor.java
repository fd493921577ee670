package io.github.statsigemulator.http;

import org.jspecify.annotations.Nullable;

/**
 * What a request tells of the device that it comes from. A controller takes it as an argument.
 *
 * @param ip the address of the caller, or what the settings put in its place
 * @param userAgent the header of that name, or null
 * @param country two letters where the settings name a country for such callers, else null
 */
public record Visitor(
        String ip, @Nullable String userAgent, @Nullable String country) {}
