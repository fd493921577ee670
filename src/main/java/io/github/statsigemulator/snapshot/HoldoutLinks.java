package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a holdout keeps its users from what it holds. Their form depends on what that is (seen in
 * statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json).
 */
final class HoldoutLinks {

    private HoldoutLinks() {}

    /** A gate is false for those held out. */
    static List<SpecRule> ofGate(List<String> holdouts, String idType) {
        return holdouts.stream().map(holdout -> link(holdout, false, idType)).toList();
    }

    /** A config, or an experiment outside of layers, gives its default, which a rule does that nobody passes. */
    static List<SpecRule> ofConfig(List<String> holdouts, Map<String, @Nullable Object> defaults, String idType) {
        return holdouts.stream()
                .map(holdout -> link(holdout, defaults, idType).passPercentage(BigDecimal.ZERO))
                .toList();
    }

    /** A layer, or an experiment in one, gives what the layer gave before any group was shipped. */
    static List<SpecRule> ofLayer(List<String> holdouts, Map<String, @Nullable Object> heldOut, String idType) {
        return holdouts.stream().map(holdout -> link(holdout, heldOut, idType)).toList();
    }

    private static SpecRule link(String holdout, Object value, String idType) {
        SpecCondition heldOut =
                SpecRules.passes(holdout, idType).operator("any").withoutAdditionalValues();
        return SpecRules.giving(DerivedIds.holdoutLink(holdout), value, idType, List.of(heldOut));
    }
}
