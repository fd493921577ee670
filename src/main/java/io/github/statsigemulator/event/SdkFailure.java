package io.github.statsigemulator.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A failure of its own that an SDK reported.
 *
 * @param receivedTime epoch milliseconds
 * @param report as the SDK sent it, cut where it is very long; text if it was no JSON
 */
public record SdkFailure(
        long receivedTime,
        @JsonUnwrapped Sender sender,
        @Nullable Object report) {}
