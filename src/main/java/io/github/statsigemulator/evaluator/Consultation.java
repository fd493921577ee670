package io.github.statsigemulator.evaluator;

/** What a gate said when it was first consulted during a call. */
final class Consultation {

    private static final String SEGMENT = "segment:";

    private final String gate;
    private boolean isAnswered;
    private boolean passes;
    private String ruleId = "";

    Consultation(String gate) {
        this.gate = gate;
    }

    /** Notes the answer. An unknown gate fails, and no rule decides it. */
    void answer(boolean passes, String ruleId) {
        this.passes = passes;
        this.ruleId = ruleId;
        this.isAnswered = true;
    }

    /** False as long as the gate is being asked: who consults it then, is consulted by it. */
    boolean isAnswered() {
        return isAnswered;
    }

    boolean passes() {
        return passes;
    }

    /** Segments are never exposed, and neither is a gate that does not exist. */
    boolean isExposed() {
        return !ruleId.isEmpty() && !gate.startsWith(SEGMENT);
    }

    SecondaryExposure exposure() {
        return new SecondaryExposure(gate, String.valueOf(passes), ruleId);
    }
}
