package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Checked against the contract of the Console API: its operations and schemas are those that the API says it has. */
class ConsoleDocumentsContractTest extends ConsoleContext {

    @Test
    void describesTheContractsOperationsByTheirNames() {
        JsonPath document = anonymous().get("/v3/api-docs").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");

        List<String> wrong = ConsoleContract.operations()
                .filter(operation -> !ConsoleContract.operationId(operation).equals(described(operation, paths)))
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static @Nullable Object described(String operation, Map<String, Map<String, Map<String, Object>>> paths) {
        int blank = operation.indexOf(' ');
        String method = operation.substring(0, blank).toLowerCase(Locale.ROOT);
        return paths.getOrDefault("/console/v1" + operation.substring(blank + 1), Map.of())
                .getOrDefault(method, Map.of())
                .get("operationId");
    }

    @Test
    void saysWhatGatesAreMadeOf() {
        anonymous()
                .get("/v3/api-docs")
                .then()
                .statusCode(200)
                .body("components.schemas.Gate.properties.status.enum", hasItem("launched"))
                .body("components.schemas.GateCreate.required", hasItem("name"))
                .body("components.schemas.GateCreate.example.name", equalTo("new_checkout"))
                .body("components.schemas.GateUpdate.properties", hasKey("isEnabled"))
                .body("components.schemas.Rule.properties.passPercentage.maximum", equalTo(100))
                .body(
                        "paths.'/console/v1/gates'.post.requestBody.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/GateCreate"))
                .body(
                        "paths.'/console/v1/gates'.post.responses.'201'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/GateReply"))
                .body(
                        "paths.'/console/v1/gates'.get.responses.'200'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/GateList"));
    }
}
