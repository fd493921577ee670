package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.lifecycle.PartIds.Part;
import io.github.statsigemulator.snapshot.DerivedIds;
import io.github.statsigemulator.store.Draft;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How autotunes behave. Variants are called {@code Variant <n>} where no name was given. */
final class AutotuneConduct implements Conduct<Autotune> {

    @Override
    public Autotune complete(Autotune sent, @Nullable Autotune before, Draft draft) {
        List<Part> parts = parts(sent.variants());
        List<String> ids = PartIds.assign(
                before == null ? List.of() : parts(before.variants()),
                parts,
                (name, ordinal) -> DerivedIds.ruleId(EntityKind.AUTOTUNE, sent.id(), name, ordinal));
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            Variant variant = sent.variants().get(i);
            variants.add(new Variant(ids.get(i), parts.get(i).name(), variant.parameterValues(), variant.size()));
        }
        return AutotuneSteps.with(sent, variants, sent.isStarted(), sent.winnerID(), sent.shuffle());
    }

    private static List<Part> parts(List<Variant> variants) {
        List<Part> parts = new ArrayList<>();
        for (Variant variant : variants) {
            String name = variant.name().isEmpty() ? "Variant " + (parts.size() + 1) : variant.name();
            parts.add(new Part(variant.id(), name));
        }
        return parts;
    }

    @Override
    public void check(Autotune complete, @Nullable Autotune before, Draft draft, Faults faults) {
        if (complete.successEvent().isEmpty()) {
            faults.add("successMetric", "is required");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < complete.variants().size(); i++) {
            Variant variant = complete.variants().get(i);
            String place = "variants[" + i + "]";
            if (!names.add(variant.name())) {
                faults.add(place + ".name", "must not be the name of another variant, '" + variant.name() + "'");
            }
            BigDecimal size = variant.size();
            if (size != null) {
                Percentages.check(place + ".size", size, faults);
            }
        }
    }
}
