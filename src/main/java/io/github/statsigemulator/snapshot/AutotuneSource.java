package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.Autotune;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Variant;
import io.github.statsigemulator.spec.Spec;
import io.github.statsigemulator.spec.SpecRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the spec of an autotune is made of. Its rules are holdouts, then one stretch of buckets for each variant, or the
 * variant that won.
 *
 * @param holdouts ids of the holdouts that hold it, in the order in which they are asked
 */
record AutotuneSource(Autotune autotune, List<String> holdouts) implements SpecSource {

    @Override
    public Spec spec(References references) {
        String salt = DerivedIds.salt(EntityKind.AUTOTUNE, autotune.id(), autotune.shuffle());
        List<SpecRule> rules = new ArrayList<>(HoldoutLinks.ofConfig(holdouts, Map.of(), autotune.idType()));
        rules.addAll(state(salt));
        return SpecRules.described(Spec.config(autotune.id(), "autotune", salt), autotune)
                .active(autotune.isStarted() && autotune.winnerID() == null)
                .rules(rules);
    }

    private List<SpecRule> state(String salt) {
        if (!autotune.isStarted()) {
            return List.of(SpecRules.givingEveryone("prestart", Map.of(), autotune.idType()));
        }
        List<SpecRule> groups = groups(salt);
        return groups.stream()
                .filter(group -> group.id().equals(autotune.winnerID()))
                .map(group -> SpecRules.givingEveryone("launchedGroup", value(group), autotune.idType())
                        .groupName(group.groupName()))
                .findFirst()
                .map(List::of)
                .orElse(groups);
    }

    private static Object value(SpecRule group) {
        return group.returnValue() == null ? Map.of() : group.returnValue();
    }

    private List<SpecRule> groups(String salt) {
        List<Variant> variants = autotune.variants();
        List<String> derived = DerivedIds.ruleIds(
                EntityKind.AUTOTUNE,
                autotune.id(),
                variants.stream().map(Variant::name).toList());
        List<@Nullable BigDecimal> sizes = new ArrayList<>();
        variants.forEach(variant -> sizes.add(variant.size()));
        List<Integer> bounds = Buckets.bounds(sizes);
        List<SpecRule> groups = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            String id = variant.id().isEmpty() ? derived.get(i) : variant.id();
            groups.add(SpecRules.giving(
                            id,
                            variant.parameterValues(),
                            autotune.idType(),
                            List.of(Buckets.before(bounds.get(i), salt, autotune.idType())))
                    .groupName(variant.name())
                    .salt(id)
                    .experimentGroup());
        }
        return groups;
    }
}
