package io.github.statsigemulator.measure;

import io.github.statsigemulator.event.ConsultedGate;
import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventKind;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a comparison: which exposures put a unit there. */
@FunctionalInterface
public interface Side {

    /** Whether the exposure puts its unit on this side. */
    boolean takes(Event exposure);

    /**
     * A group of an experiment, whether the experiment was asked or a layer that gave the unit to it. Overrides have rules
     * of their own, so that whom they put into a group is on no side, as in the hosted service.
     */
    static Side group(String experiment, String group) {
        return exposure -> group.equals(exposure.ruleId()) && experiment.equals(asked(exposure));
    }

    private static @Nullable Object asked(Event exposure) {
        return switch (exposure.kind()) {
            case CONFIG_EXPOSURE -> exposure.name();
            case LAYER_EXPOSURE -> exposure.metadata().get("allocatedExperiment");
            default -> null;
        };
    }

    /** Those whom a rule of a gate lets pass, or whom it does not, whether the gate was asked or consulted. */
    static Side rule(String gate, String rule, boolean isPassed) {
        return exposure -> verdicts(exposure)
                .anyMatch(verdict -> verdict.gate().equals(gate)
                        && verdict.ruleId().equals(rule)
                        && verdict.gateValue().equals(String.valueOf(isPassed)));
    }

    /** Those whom a holdout holds out, or whom it does not. */
    static Side holdout(String holdout, boolean isHeldOut) {
        Predicate<ConsultedGate> isSo =
                verdict -> verdict.gate().equals(holdout) && verdict.gateValue().equals(String.valueOf(isHeldOut));
        return exposure -> verdicts(exposure).anyMatch(isSo);
    }

    private static Stream<ConsultedGate> verdicts(Event exposure) {
        Stream<ConsultedGate> consulted = exposure.secondaryExposures().stream();
        String rule = exposure.ruleId();
        return exposure.kind() == EventKind.GATE_EXPOSURE && rule != null
                ? Stream.concat(
                        Stream.of(new ConsultedGate(exposure.name(), String.valueOf(exposure.value()), rule)),
                        consulted)
                : consulted;
    }
}
