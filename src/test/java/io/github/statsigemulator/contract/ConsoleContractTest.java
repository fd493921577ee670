package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.JsonConfiguration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Checked against the contract of the Console API: which operations it has, and that its schemas are really held. */
class ConsoleContractTest extends ConsoleContext {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void hasARouteForEachOperation() {
        Set<String> served = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path.replaceFirst("^/console/v1", ""))))
                .collect(Collectors.toSet());

        Set<String> missing = ConsoleContract.operations()
                .filter(operation -> !served.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void aWrongTypeIsNotValid() {
        assertThat(ConsoleContract.faults("Gate", json("{\"id\": \"a\", \"isEnabled\": \"yes\"}")))
                .hasSize(1);
        assertThat(ConsoleContract.faults("Gate", json("{\"id\": \"a\", \"status\": \"In Progress\"}")))
                .hasSize(1);
        assertThat(ConsoleContract.faults("Experiment", json("{\"layerID\": null}")))
                .hasSize(1);
        assertThat(ConsoleContract.faults(
                        "GET", "/gates", 200, "{\"data\": [{\"rules\": [{\"passPercentage\": 101}]}]}"))
                .hasSize(1);
        assertThat(ConsoleContract.faults("Gate", json("{\"id\": \"a\", \"isEnabled\": true, \"more\": 1}")))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonConfiguration.mapper().readTree(text);
    }
}
