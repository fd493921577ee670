package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.entity.GateOverrides;
import io.github.statsigemulator.spec.SpecCondition;
import io.github.statsigemulator.spec.SpecRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The overrides of a gate or holdout as rules: for each unit and environment one for the ids that pass and one for those
 * that fail. For the gate's own unit in all environments they are called {@code pass:all:id_override} and
 * {@code fail:all:id_override}, as in statsig-io/statsig-server-core, statsig-rust/tests/data/eval_proj_dcs.json.
 */
final class PassingAndFailing {

    private PassingAndFailing() {}

    static List<SpecRule> rules(GateOverrides overrides, String idType) {
        List<SpecRule> rules = new ArrayList<>();
        for (GateOverrides.Entry entry : overrides.entries()) {
            if (!entry.passingIDs().isEmpty()) {
                rules.add(rule("pass", entry, entry.passingIDs(), idType));
            }
            if (!entry.failingIDs().isEmpty()) {
                rules.add(rule("fail", entry, entry.failingIDs(), idType).passPercentage(BigDecimal.ZERO));
            }
        }
        return rules;
    }

    private static SpecRule rule(String verdict, GateOverrides.Entry entry, List<String> ids, String idType) {
        String unit = entry.unitID() == null ? idType : entry.unitID();
        SpecCondition listed = SpecRules.isOneOf(ids, unit, idType);
        return SpecRules.giving(
                id(verdict, entry, unit.equals(idType) ? "" : unit + ":"),
                true,
                idType,
                SpecRules.limited(listed, entry.environment(), idType));
    }

    private static String id(String verdict, GateOverrides.Entry entry, String unit) {
        String environment = entry.environment() == null ? "all" : entry.environment();
        return verdict + ":" + environment + ":" + unit + "id_override";
    }
}
