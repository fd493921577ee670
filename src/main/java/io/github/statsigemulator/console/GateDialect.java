package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Field.both;
import static io.github.statsigemulator.console.Field.constant;
import static io.github.statsigemulator.console.Field.differing;
import static io.github.statsigemulator.console.Field.kept;
import static io.github.statsigemulator.console.Field.live;
import static io.github.statsigemulator.console.Field.optional;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;

import io.github.statsigemulator.console.Dialect.Purpose;
import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.TargetingRule;
import io.github.statsigemulator.event.PassRate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How gates are written. */
final class GateDialect {

    private static final String TYPE = "type";
    private static final String PERMANENT = "PERMANENT";
    private static final String NO_REASON = "NONE";
    private static final String PIPELINE = "releasePipelineID";
    private static final String PASS_RATE = "passRate";
    private static final List<String> RATES = List.of("0", "100", "INBETWEEN");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final Dialect<Gate> TABLE = Dialect.<Gate>of(
                    EntityKind.GATE,
                    "gates",
                    live("idType", text(), Gate::idType),
                    both("isEnabled", flag(), Gate::isEnabled),
                    Field.<Gate>differing(
                                    "status",
                                    oneOf(List.of("active", "disabled", "launched", "archived")),
                                    gate -> gate.status().name().toLowerCase(Locale.ROOT),
                                    gate -> liveStatus(gate.status()))
                            .readOnly(),
                    differing(
                            "rules",
                            list(ref("Rule")),
                            gate -> RuleForm.contract(gate.rules()),
                            gate -> RuleForm.live(gate.rules())),
                    kept(TYPE, oneOf(List.of(PERMANENT, "TEMPORARY")), PERMANENT),
                    constant("typeReason", text(), NO_REASON),
                    constant("checksPerHour", integer(), null),
                    Field.<Gate>kept("isTemplate", flag(), false).atCreation(),
                    kept("measureMetricLifts", flag(), false),
                    kept("monitoringMetrics", list(Schemas.metric()), List.of()),
                    optional("reviewSettings", object().addProperty("requiredReview", flag())),
                    kept(PIPELINE, text(), null))
            .filteredBy(
                    Filter.text("idType", Entity::idType),
                    Filter.text("teamID", gate -> gate.meta().teamID()),
                    Filter.texts("targetAppID", gate -> gate.meta().targetApps()),
                    Filter.text(TYPE, gate -> Field.text(gate, TYPE, PERMANENT)),
                    Filter.text("typeReason", gate -> NO_REASON),
                    Filter.text(PIPELINE, gate -> Field.text(gate, PIPELINE, "")),
                    Filter.word("rolloutRate", RATES, GateDialect::rolloutRate))
            .limited("id", text(3, 100, "[a-zA-Z0-9_\\-.]*"))
            .limited("name", text(3, 100, "[a-zA-Z0-9_\\-. ]*"))
            .limited("rules", list(RuleForm.needing("name", "passPercentage", "conditions")))
            .needing(Purpose.REPLACE, "description", "isEnabled", "rules");

    private GateDialect() {}

    private static String liveStatus(Gate.Status status) {
        return switch (status) {
            case ACTIVE -> "In Progress";
            case DISABLED -> "Disabled";
            case LAUNCHED -> "Launched";
            case ARCHIVED -> "Archived";
        };
    }

    /**
     * Gates by how often they let users pass; one that nobody has been shown has no rate.
     *
     * @param rates by id of the gate; asked for only if a query wants it
     */
    static Filter<Gate> passRate(Supplier<Map<String, PassRate>> rates) {
        return new Filter<>(
                PASS_RATE,
                byPassRate(Map.of()).schema(),
                wanted -> byPassRate(rates.get()).test().of(wanted));
    }

    private static Filter<Gate> byPassRate(Map<String, PassRate> rates) {
        return Filter.word(PASS_RATE, RATES, gate -> word(rates.get(gate.id())));
    }

    /** All that a list of gates can be filtered by, for the description of the API. */
    static Filters<Gate> filters() {
        return TABLE.filters().and(byPassRate(Map.of()));
    }

    private static @Nullable String word(@Nullable PassRate rate) {
        if (rate == null) {
            return null;
        }
        return rate.isNone() ? "0" : rate.isFull() ? "100" : "INBETWEEN";
    }

    /** Nobody at 0, everybody at 100; a gate whose last rule reaches some only is neither. */
    private static String rolloutRate(Gate gate) {
        List<TargetingRule> rules = gate.rules();
        if (rules.stream().allMatch(rule -> rule.passPercentage().signum() == 0)) {
            return "0";
        }
        boolean isFull = rules.stream().allMatch(rule -> rule.passPercentage().compareTo(HUNDRED) == 0)
                && rules.stream().anyMatch(ConditionForm::isForEveryone);
        return isFull ? "100" : "INBETWEEN";
    }
}
