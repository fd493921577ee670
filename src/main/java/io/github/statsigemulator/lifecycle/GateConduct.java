package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.entity.Gate.Status;
import io.github.statsigemulator.store.Draft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How gates behave. A switch of {@code isEnabled} turns the gate on or off; one that is archived stays so. */
final class GateConduct implements Conduct<Gate> {

    @Override
    public Gate complete(Gate sent, @Nullable Gate before, Draft draft) {
        return new Gate(
                sent.meta(),
                sent.idType(),
                sent.isEnabled(),
                sent.status(),
                Rules.complete(EntityKind.GATE, sent.id(), before == null ? List.of() : before.rules(), sent.rules()),
                sent.shuffle());
    }

    @Override
    public void check(Gate complete, @Nullable Gate before, Draft draft, Faults faults) {
        Rules.check(complete.rules(), faults);
    }

    @Override
    public Gate settle(Gate complete, @Nullable Gate before, Draft draft) {
        boolean switched = before != null && !before.isEnabled().equals(complete.isEnabled());
        if (!switched || complete.status() == Status.ARCHIVED) {
            return complete;
        }
        return GateSteps.in(complete.isEnabled() ? Status.ACTIVE : Status.DISABLED, complete);
    }
}
