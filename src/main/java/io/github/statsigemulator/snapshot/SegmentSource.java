package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Segment;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the spec of a segment is made of. It is a gate under a name of its own: whoever passes belongs to the segment.
 *
 * @param list the ids of a segment that is a list; null for one by rules, and for a list that never had any
 */
record SegmentSource(Segment segment, @Nullable IdList list) implements SpecSource {

    @Override
    public Spec spec(References references) {
        String salt = DerivedIds.salt(EntityKind.SEGMENT, segment.id(), segment.shuffle());
        Spec spec = SpecRules.described(Spec.gate(SpecRules.segment(segment.id()), "segment", salt), segment);
        List<SpecRule> rules = segment.type().equals(Segment.RULE_BASED)
                ? SpecRules.written(EntityKind.SEGMENT, segment, segment.rules(), rule -> true, references)
                : List.of(listed());
        return segment.isArchived() ? SpecRules.disabled(spec, rules) : spec.rules(rules);
    }

    @Override
    public List<Fault> faults() {
        return ConditionTranslation.faults(segment.rules());
    }

    private SpecRule listed() {
        Optional<List<String>> inline = list == null ? Optional.of(List.of()) : list.inlineIds();
        SpecCondition belongs = inline.map(this::isOneOf).orElseGet(this::isOnTheList);
        return SpecRules.giving("id_list", true, segment.idType(), List.of(belongs));
    }

    private SpecCondition isOneOf(List<String> ids) {
        return SpecRules.unit(ConditionType.Test.any(ids), segment.idType());
    }

    private SpecCondition isOnTheList() {
        ConditionType.Test test = new ConditionType.Test("in_segment_list", segment.id());
        return SpecRules.condition("unit_id", test, segment.idType(), Map.of(), segment.idType());
    }
}
