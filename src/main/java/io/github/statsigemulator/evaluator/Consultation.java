package io.github.statsigemulator.evaluator;

import java.util.List;

/** What a gate said when it was first consulted during a call, and which gates it consulted itself. */
final class Consultation {

    private static final String SEGMENT = "segment:";

    private final String gate;
    private boolean isAnswered;
    private boolean passes;
    private String ruleId = "";
    private List<SecondaryExposure> exposures = List.of();

    Consultation(String gate) {
        this.gate = gate;
    }

    /** Notes the answer. An unknown gate fails, and no rule decides it. */
    void answer(boolean passes, String ruleId, List<SecondaryExposure> exposures) {
        this.passes = passes;
        this.ruleId = ruleId;
        this.exposures = exposures;
        this.isAnswered = true;
    }

    /** False as long as the gate is being asked: who consults it then, is consulted by it. */
    boolean isAnswered() {
        return isAnswered;
    }

    boolean passes() {
        return passes;
    }

    /** The exposures of the gates that this one consulted. */
    List<SecondaryExposure> exposures() {
        return exposures;
    }

    /** Segments are never exposed, and neither is a gate that does not exist. */
    boolean isExposed() {
        return !ruleId.isEmpty() && !gate.startsWith(SEGMENT);
    }

    SecondaryExposure exposure() {
        return new SecondaryExposure(gate, String.valueOf(passes), ruleId);
    }
}
