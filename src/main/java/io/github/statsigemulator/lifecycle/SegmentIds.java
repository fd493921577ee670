package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Every change of the ids of segments that are lists. */
@Component
public class SegmentIds {

    private final Entities entities;

    SegmentIds(Entities entities) {
        this.entities = entities;
    }

    /** What is done with ids. */
    public enum Edit {
        ADD,
        REMOVE,
        /** Forgets all ids and begins anew with these. */
        RESET
    }

    /**
     * Edits the list of the segment of that id or name.
     *
     * @param types the segment must be of one of these
     * @throws InvalidEntityException if it is of another type
     */
    public Segment edit(Caller caller, String id, Set<String> types, Edit edit, List<String> ids) {
        return entities.change(caller, draft -> {
            Segment segment = draft.get(EntityKind.SEGMENT, id);
            requireType(segment, types);
            edit(draft, segment.id(), edit, ids);
            return segment;
        });
    }

    private static void edit(Draft draft, String segment, Edit edit, List<String> ids) {
        switch (edit) {
            case ADD -> draft.addIds(segment, ids);
            case REMOVE -> draft.removeIds(segment, ids);
            case RESET -> {
                draft.resetIds(segment);
                draft.addIds(segment, ids);
            }
        }
    }

    /**
     * Makes sure of a segment's type.
     *
     * @throws InvalidEntityException if it is of another type
     */
    public static void requireType(Segment segment, Set<String> types) {
        if (!types.contains(segment.type())) {
            throw InvalidEntityException.at(
                    "type", "must be %s for this, not '%s'".formatted(String.join(" or ", types), segment.type()));
        }
    }
}
