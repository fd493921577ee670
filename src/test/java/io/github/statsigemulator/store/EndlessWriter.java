package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Gate;
import io.github.statsigemulator.project.ApiKey;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.KeyKind;
import io.github.statsigemulator.project.Project;
import java.util.Set;

/** A process that writes gates into the folder it is given, and prints the id of each once it is stored, until killed. */
final class EndlessWriter {

    private EndlessWriter() {}

    public static void main(String[] folder) {
        EntityStore store =
                StoreSlice.start("statsig.emulator.data-dir=" + folder[0]).getBean(EntityStore.class);
        Caller caller = new Caller(Project.DEFAULT, ApiKey.of("console-local", KeyKind.CONSOLE, Set.of(), 0));
        for (int number = 0; ; number++) {
            Gate gate = Examples.gate("gate-" + number, "");
            System.out.println(store.change(caller, draft -> draft.put(gate)).id());
        }
    }
}
