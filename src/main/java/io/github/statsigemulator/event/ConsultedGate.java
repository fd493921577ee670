package io.github.statsigemulator.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.statsigemulator.evaluator.SecondaryExposure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gate that was consulted on the way to what an event exposes; a secondary exposure on the wire.
 *
 * @param gate the gate's name, or what the sender calls a gate that nobody knows
 * @param gateValue {@code true} or {@code false}
 * @param ruleId the rule that decided it
 */
public record ConsultedGate(
        String gate,
        String gateValue,
        @JsonProperty("ruleID") String ruleId) {

    /** The same of a gate by that name. */
    public ConsultedGate named(String name) {
        return name.equals(gate) ? this : new ConsultedGate(name, gateValue, ruleId);
    }

    static List<ConsultedGate> of(List<SecondaryExposure> exposures) {
        return exposures.stream()
                .map(exposure -> new ConsultedGate(exposure.gate(), exposure.gateValue(), exposure.ruleId()))
                .toList();
    }

    /** Those in JSON as sent; whatever is not one is left out. */
    static List<ConsultedGate> read(@Nullable Object json) {
        if (!(json instanceof List<?> list) || list.isEmpty()) {
            return List.of();
        }
        List<ConsultedGate> gates = new ArrayList<>(list.size());
        for (Object element : list) {
            if (element instanceof Map<?, ?> gate && gate.get("gate") != null) {
                gates.add(new ConsultedGate(
                        text(gate.get("gate")), text(gate.get("gateValue")), text(gate.get("ruleID"))));
            }
        }
        return gates;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
