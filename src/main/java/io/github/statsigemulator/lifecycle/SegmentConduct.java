package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.project.Sent;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How segments behave. Their type never changes, and only those by rules have rules. */
final class SegmentConduct implements Conduct<Segment> {

    private static final List<String> TYPES =
            List.of(Segment.RULE_BASED, Segment.ID_LIST, Segment.USER_STORE_ID_LIST, Segment.ANALYSIS_LIST);

    @Override
    public Segment complete(Segment sent, @Nullable Segment before, Draft draft) {
        return new Segment(
                sent.meta(),
                sent.idType(),
                sent.type(),
                sent.isArchived(),
                Rules.complete(
                        EntityKind.SEGMENT, sent.id(), before == null ? List.of() : before.rules(), sent.rules()),
                sent.shuffle());
    }

    @Override
    public void check(Segment complete, @Nullable Segment before, Draft draft, Faults faults) {
        String type = complete.type();
        if (type.isEmpty()) {
            faults.add("type", "is required; allowed are " + String.join(", ", TYPES));
        } else if (!TYPES.contains(type)) {
            faults.add("type", "must be one of " + String.join(", ", TYPES) + Sent.not(type));
        } else if (before != null && !before.type().equals(type)) {
            faults.add("type", "must stay '%s', not become '%s'".formatted(before.type(), type));
        } else if (!type.equals(Segment.RULE_BASED) && !complete.rules().isEmpty()) {
            faults.add("rules", "must be empty for the type '%s'".formatted(type));
        }
        Rules.check(complete.rules(), faults);
    }
}
