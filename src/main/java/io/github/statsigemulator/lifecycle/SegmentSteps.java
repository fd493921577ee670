package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Segment;

/** The ways between the states of a segment. */
public final class SegmentSteps {

    /** The segment is out of use, which empties it. */
    public static final Step<Segment> ARCHIVE = (segment, draft) ->
            new Segment(segment.meta(), segment.idType(), segment.type(), true, segment.rules(), segment.shuffle());

    private SegmentSteps() {}
}
