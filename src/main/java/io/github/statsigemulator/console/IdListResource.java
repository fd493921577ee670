package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.SegmentIds;
import io.github.statsigemulator.lifecycle.SegmentIds.Edit;
import io.github.statsigemulator.project.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to a segment: the ids of a list, or the rules, as a resource of their own. */
final class IdListResource {

    private static final int MOST = 100_000;
    private static final int MOST_OF_USER_STORE = 1000;
    private static final Set<String> LISTS = Set.of(Segment.ID_LIST);
    private static final Set<String> USER_STORE = Set.of(Segment.USER_STORE_ID_LIST);

    private final Resource<Segment> segments;
    private final SegmentIds segmentIds;
    private final Bodies bodies;

    IdListResource(Resource<Segment> segments, SegmentIds segmentIds, Bodies bodies) {
        this.segments = segments;
        this.segmentIds = segmentIds;
        this.bodies = bodies;
    }

    /** Ids as bodies have them. */
    private record Ids(List<String> ids) {}

    /** The ids, as long as they are few; of a large list only their number is known. */
    Reply<Segment> read(Caller caller, String id) {
        Segment segment = segments.get(caller, id);
        Optional<IdList> list = segments.catalog(caller).idList(segment.id());
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("name", segment.name());
        data.put("count", list.map(IdList::count).orElse(0));
        data.put("ids", list.flatMap(IdList::inlineIds).orElse(List.of()));
        return Reply.of(new LinkedHashMap<>(), "Segment ID list read successfully.", data);
    }

    Message edit(Caller caller, String id, Edit edit, Map<String, ?> body) {
        return edit(caller, id, LISTS, edit, ids(body, MOST));
    }

    Message editUserStore(Caller caller, String id, Edit edit, Map<String, ?> body) {
        return edit(caller, id, USER_STORE, edit, ids(body, MOST_OF_USER_STORE));
    }

    private Message edit(Caller caller, String id, Set<String> types, Edit edit, List<String> ids) {
        segmentIds.edit(caller, id, types, edit, ids);
        return new Message(segments.done("updated"));
    }

    private List<String> ids(Map<String, ?> body, int most) {
        if (body.get("ids") == null) {
            throw new FaultyRequestException("ids", "is required: a list of ids");
        }
        List<String> ids = bodies.read(Ids.class, body).ids();
        if (ids.size() > most) {
            throw new FaultyRequestException("ids", "must be at most %d, not %d".formatted(most, ids.size()));
        }
        return ids;
    }

    Reply<Segment> replaceRules(Caller caller, String id, Object sent) {
        Object rules = sent instanceof Map<?, ?> body ? body.get("rules") : sent;
        if (!(rules instanceof List<?>)) {
            throw new FaultyRequestException("rules", "is required: a list of rules");
        }
        return segments.update(caller, id, segment -> {
            SegmentIds.requireType(segment, Set.of(Segment.RULE_BASED));
            return Map.of("rules", rules);
        });
    }
}
