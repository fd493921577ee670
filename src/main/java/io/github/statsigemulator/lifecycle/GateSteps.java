package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Gate.Status;

/** The ways between the states of a gate; each is open from everywhere, and taking it twice changes nothing. */
public final class GateSteps {

    private GateSteps() {}

    /** The rules are evaluated from now on, also if the gate was launched or archived. */
    public static final Step<Gate> ENABLE = (gate, draft) -> in(Status.ACTIVE, switched(gate, true));

    /** The gate is false for everyone from now on. */
    public static final Step<Gate> DISABLE = (gate, draft) -> in(Status.DISABLED, switched(gate, false));

    /** The gate is true for everyone from now on, held-out users excepted. */
    public static final Step<Gate> LAUNCH = (gate, draft) -> in(Status.LAUNCHED, switched(gate, true));

    /** The gate is out of use, which makes it false; whether it was enabled is remembered. */
    public static final Step<Gate> ARCHIVE = (gate, draft) -> in(Status.ARCHIVED, gate);

    /** The gate is in use again, enabled if it was. */
    public static final Step<Gate> UNARCHIVE = (gate, draft) -> {
        if (gate.status() != Status.ARCHIVED) {
            throw InvalidEntityException.at(
                    "status", "Cannot unarchive the gate '%s': it is not archived".formatted(gate.id()));
        }
        return in(gate.isEnabled() ? Status.ACTIVE : Status.DISABLED, gate);
    };

    static Gate in(Status status, Gate gate) {
        return new Gate(gate.meta(), gate.idType(), gate.isEnabled(), status, gate.rules(), gate.shuffle());
    }

    private static Gate switched(Gate gate, boolean isEnabled) {
        return new Gate(gate.meta(), gate.idType(), isEnabled, gate.status(), gate.rules(), gate.shuffle());
    }
}
