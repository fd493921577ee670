package io.github.statsigemulator.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for all scripts. */
class NodeTest {

    @Test
    void scriptsReachNoOtherMachineAndTellWhenTheyTry() {
        Node.install();

        String printed = Node.run(Map.of(), List.of("outside.js"));

        assertThat(printed)
                .contains("error: a connection to 192.0.2.1 is refused", "error: a connection to 192.0.2.2 is refused")
                .contains("not to be called: 192.0.2.2 not to be called: 192.0.2.1");
    }
}
