package io.github.statsigemulator.console;

import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.lifecycle.Bodies;
import io.github.statsigemulator.lifecycle.Faults;
import io.github.statsigemulator.lifecycle.SegmentIds;
import io.github.statsigemulator.lifecycle.SegmentIds.Edit;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who belongs to a segment: the ids of a list, or the rules, as a resource of their own. */
final class IdListResource {

    private static final int MOST = 100_000;
    private static final int MOST_OF_USER_STORE = 1000;
    private static final Set<String> LISTS = Set.of(Segment.ID_LIST);
    private static final Set<String> ANY_LIST =
            Set.of(Segment.ID_LIST, Segment.USER_STORE_ID_LIST, Segment.ANALYSIS_LIST);
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

    /** A page of the ids, as long as they are few; of a large list only their number is known. */
    Listing<Segment> read(Caller caller, String id, Paging paging) {
        Segment segment = segments.get(caller, id);
        SegmentIds.requireType(segment, ANY_LIST);
        Optional<IdList> list = segments.catalog(caller).idList(segment.id());
        List<String> ids = list.flatMap(IdList::inlineIds).orElse(List.of());
        Pages<String> pages = new Pages<>(segments.path(segment) + "/id_list", paging, ids);
        Map<String, Object> data =
                Map.of("name", segment.name(), "count", list.map(IdList::count).orElse(0), "ids", pages.page());
        return new Listing<>("Segment ID list read successfully.", rendering -> data, pages.pagination());
    }

    /** Which state of the list the next request sees; it never waits for an update. */
    Reply<Segment> metadata(Caller caller, String id) {
        Segment segment = segments.get(caller, id);
        SegmentIds.requireType(segment, ANY_LIST);
        long size =
                segments.catalog(caller).idList(segment.id()).map(IdList::size).orElse(0L);
        return Reply.of(
                Map.of(),
                "Segment ID list metadata read successfully.",
                Map.of("currentVersion", size / IdList.LINE_BYTES, "isUpdating", false));
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
        requireStorable(ids);
        return ids;
    }

    /** PostgreSQL has one character less than JSON. */
    private static void requireStorable(List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).indexOf('\0') >= 0) {
                throw new FaultyRequestException("ids[%d]".formatted(i), "must not have the character U+0000");
            }
        }
    }

    Reply<Segment> replaceRules(Caller caller, String id, JsonBody body) {
        List<?> rules = body.requiredList("rules");
        if (caller.rendering() == Rendering.LIVE) {
            Faults faults = new Faults();
            Schemas.check("rules", rules, SegmentDialect.LIVE_RULES, faults);
            faults.refuse();
        }
        return segments.update(caller, id, segment -> {
            SegmentIds.requireType(segment, Set.of(Segment.RULE_BASED));
            return Map.of("rules", rules);
        });
    }
}
