package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.RuleVariant;
import io.github.statsigemulator.lifecycle.PartIds.Part;
import io.github.statsigemulator.snapshot.DerivedIds;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variants of a rule of a dynamic config: what a body may leave out, and what must hold. */
final class RuleVariants {

    private RuleVariants() {}

    /** The variants with ids, names ({@code Variant <n>} if absent) and, if none has one, equal shares. */
    static List<RuleVariant> complete(String ruleId, List<RuleVariant> before, List<RuleVariant> sent) {
        List<Part> parts = parts(sent);
        List<String> ids = PartIds.assign(
                parts(before),
                parts,
                (name, ordinal) -> DerivedIds.ruleId(EntityKind.DYNAMIC_CONFIG, ruleId, name, ordinal));
        boolean isEqual = sent.stream().allMatch(variant -> variant.passPercentage() == null);
        List<RuleVariant> complete = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            RuleVariant variant = sent.get(i);
            complete.add(new RuleVariant(
                    ids.get(i),
                    parts.get(i).name(),
                    isEqual ? Groups.equalShare(i, sent.size()) : variant.passPercentage(),
                    variant.returnValue(),
                    variant.returnValueJson5()));
        }
        return complete;
    }

    private static List<Part> parts(List<RuleVariant> variants) {
        List<Part> parts = new ArrayList<>();
        for (RuleVariant variant : variants) {
            String name = variant.name().isEmpty() ? "Variant " + (parts.size() + 1) : variant.name();
            parts.add(new Part(variant.id(), name));
        }
        return parts;
    }

    /** Notes what is wrong; shares that do not fill the rule leave its default value to the others. */
    static void check(String place, List<RuleVariant> variants, Faults faults) {
        Set<String> names = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < variants.size(); i++) {
            RuleVariant variant = variants.get(i);
            String at = place + ".variants[" + i + "]";
            if (!names.add(variant.name())) {
                faults.add(at + ".name", "must not be the name of another variant, '" + variant.name() + "'");
            }
            sum = Groups.checkShare(at + ".passPercentage", variant.passPercentage(), sum, faults);
        }
    }
}
