package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checked against what statsig-io/mcp-stdio, src/serverSetup.ts, reads of the vendor's document (May 2025). */
class LiveDescriptionContractTest extends EmulatorContext {

    @Test
    void describesWithoutAKeyWhatWorksOfTheHostedService() {
        JsonPath document = anonymous()
                .get("/openapi/20240601.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");

        List<Map<String, Object>> operations =
                paths.values().stream().flatMap(path -> path.values().stream()).toList();

        assertThat(paths)
                .containsKeys("/console/v1/gates/{id}/archive", "/console/v1/keys/{id}/rotate")
                .doesNotContainKeys("/console/v1/target_apps", "/v1/check_gate", "/console/v1/alerts");
        assertThat(operations)
                .extracting(operation -> operation.get("operationId"))
                .doesNotHaveDuplicates();
        assertThat(operations)
                .allSatisfy(operation ->
                        assertThat((List<?>) operation.get("tags")).first().isEqualTo("MCP"));
    }
}
