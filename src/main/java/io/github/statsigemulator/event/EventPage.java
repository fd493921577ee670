package io.github.statsigemulator.event;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Events that somebody asked for.
 *
 * @param events in the order in which they arrived
 * @param next what to ask for as {@code since} to get those that follow
 * @param dropped how many events of the project have gone to make room
 */
public record EventPage(
        @ArraySchema(schema = @Schema(implementation = Event.class))
        List<Json> events,

        long next,
        long dropped) {

    /** An event in the words of {@link Event}, with its number. */
    public record Json(@JsonValue @JsonRawValue String text) {}
}
