package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.liveFound;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.store.Catalog;
import io.swagger.v3.oas.models.media.Schema;

/** How segments are written. */
final class SegmentDialect {

    /**
     * Rules as the hosted service takes them for segments: without conditions that ask a gate or the time, or that
     * everybody meets (statsig-io/docs, docs/console-api/rules.mdx).
     */
    static final Schema<?> LIVE_RULES = list(object().addProperty(
                    "conditions",
                    list(object().addProperty(
                                    "type",
                                    oneOf(ConditionForm.typesBut("public", "passes_gate", "fails_gate", "time"))))));

    static final Dialect<Segment> TABLE = Dialect.<Segment>of(
                    EntityKind.SEGMENT,
                    "segments",
                    live("idType", text(), Segment::idType),
                    both("type", text(), Segment::type),
                    differing(
                            "rules",
                            list(ref("Rule")),
                            segment -> RuleForm.contract(segment.rules()),
                            segment -> RuleForm.live(segment.rules())),
                    Field.<Segment>live("isEnabled", flag(), segment -> !segment.isArchived())
                            .readOnly(),
                    liveFound("count", integer(), SegmentDialect::count))
            .limited("id", text(3, 100, "[a-zA-Z0-9_-]*"))
            .limited("name", text(3, 100, "[a-zA-Z0-9_\\- ]*"))
            .limited("rules", LIVE_RULES)
            .needing(Purpose.CREATE, "name", "type");

    private SegmentDialect() {}

    private static int count(Segment segment, Catalog catalog) {
        return catalog.idList(segment.id()).map(IdList::count).orElse(0);
    }
}
