package io.github.statsigemulator.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was reported to the emulator or, for exposures of the HTTP API, recorded by itself.
 *
 * @param name what it is about: the gate, config or layer of an exposure, else the event's own name
 * @param eventName the name it travels under
 * @param value as sent; of a gate's exposure the gate's value
 * @param ruleId the rule behind an exposure, else null
 * @param metadata as sent, but for hashed names; empty if there is none
 * @param user without private attributes; null if it is about nobody
 * @param environment the tier that the user carries, or null
 * @param secondaryExposures the gates that were consulted on the way
 * @param time when it happened, in epoch milliseconds
 * @param receivedAt when it arrived here, in epoch milliseconds
 */
public record Event(
        EventKind kind,
        String name,
        String eventName,
        @Nullable Object value,
        @JsonProperty("ruleID") @Nullable String ruleId,
        Map<String, @Nullable Object> metadata,
        @Nullable Map<String, @Nullable Object> user,
        @Nullable String environment,
        List<ConsultedGate> secondaryExposures,
        @JsonUnwrapped Sender sender,
        long time,
        long receivedAt) {

    /** The same about something that has another name, here and in its metadata. */
    public Event named(
            String plainName, Map<String, @Nullable Object> plainMetadata, List<ConsultedGate> plainExposures) {
        return new Event(
                kind,
                plainName,
                eventName,
                value,
                ruleId,
                plainMetadata,
                user,
                environment,
                plainExposures,
                sender,
                time,
                receivedAt);
    }
}
