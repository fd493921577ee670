package io.github.statsigemulator.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.statsig.FeatureGate;
import com.statsig.StatsigUser;
import io.github.statsigemulator.outbound.TriesOthers;
import org.junit.jupiter.api.Test;

/** Shows that the oracle really answers from the document, not from defaults. */
@TriesOthers(outsideOfJava = true, because = "javacore reports that it could not start")
class CoreOracleTest {

    private static final String DOCUMENT = """
            {
              "has_updates": true,
              "time": 1,
              "feature_gates": {
                "new_nav": {
                  "type": "feature_gate", "entity": "feature_gate", "salt": "s", "enabled": true,
                  "defaultValue": false, "idType": "userID",
                  "rules": [{
                    "name": "r1", "id": "r1", "passPercentage": 100, "salt": "", "returnValue": true,
                    "idType": "userID", "conditions": ["everybody"]
                  }]
                }
              },
              "dynamic_configs": {},
              "layer_configs": {},
              "condition_map": {"everybody": {"type": "public", "idType": "userID"}},
              "experiment_to_layer": {}
            }
            """;

    @Test
    void answersFromTheDocument() {
        StatsigUser user = new StatsigUser.Builder().setUserID("user-1").build();

        try (CoreOracle core = CoreOracle.serving(DOCUMENT)) {
            FeatureGate gate = core.statsig().getFeatureGate(user, "new_nav");

            assertThat(gate.getValue()).isTrue();
            assertThat(gate.getRuleID()).isEqualTo("r1");
            assertThat(gate.getEvaluationDetails().getReason()).isEqualTo("Network:Recognized");
        }
    }

    @Test
    void refusesWhatCoreRefuses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoreOracle.serving("{\"has_updates\": true}"))
                .withMessageStartingWith("Core refuses the document");
    }
}
