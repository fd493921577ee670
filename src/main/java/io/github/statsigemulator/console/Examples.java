package io.github.statsigemulator.console;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that can be tried as they are, in the description of the API. */
final class Examples {

    private static final Map<String, String> OF_SCHEMAS = new LinkedHashMap<>();

    static {
        OF_SCHEMAS.put("GateCreate", """
                {"name": "new_checkout", "isEnabled": true, "rules": [
                  {"name": "staff", "passPercentage": 100, "conditions": [
                    {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]},
                  {"name": "a third", "passPercentage": 33.3, "conditions": [
                    {"type": "country", "operator": "any", "targetValue": ["NL", "DE"]}]}]}""");
        OF_SCHEMAS.put("GateUpdate", """
                {"description": "The third checkout", "isEnabled": false}""");
        OF_SCHEMAS.put("Rule", """
                {"name": "half of the iPhones", "passPercentage": 50, "conditions": [
                  {"type": "os_name", "operator": "any", "targetValue": ["iOS"]}]}""");
        OF_SCHEMAS.put("Rules", """
                {"rules": [{"name": "everyone", "passPercentage": 100, "conditions": []}]}""");
        OF_SCHEMAS.put("Overrides", """
                {"userOverrides": [{"userID": "42", "value": true}]}""");
        OF_SCHEMAS.put("DynamicConfigCreate", """
                {"name": "prices", "defaultValue": {"monthly": 9.5}}""");
        OF_SCHEMAS.put("ExperimentCreate", """
                {"name": "button", "groups": [
                  {"name": "control", "size": 50, "parameterValues": {"colour": "blue"}},
                  {"name": "test", "size": 50, "parameterValues": {"colour": "green"}}]}""");
        OF_SCHEMAS.put("SegmentCreate", """
                {"name": "staff", "type": "rule_based", "rules": [{"conditions": [
                  {"type": "email", "operator": "str_ends_with_any", "targetValue": ["@example.com"]}]}]}""");
        OF_SCHEMAS.put("LayerCreate", """
                {"name": "homepage", "parameters": {"colour": "blue"}}""");
        OF_SCHEMAS.put("HoldoutCreate", """
                {"name": "long_term", "passPercentage": 5, "gateIDs": []}""");
        OF_SCHEMAS.put("AutotuneCreate", """
                {"name": "headline", "successMetric": "purchase", "variants": [
                  {"name": "short", "parameterValues": {"text": "Buy"}},
                  {"name": "long", "parameterValues": {"text": "Buy it today"}}]}""");
    }

    private Examples() {}

    /** Gives the schemas their examples. */
    static void addTo(OpenAPI api, JsonMapper json) {
        OF_SCHEMAS.forEach((name, example) -> {
            Schema<?> schema =
                    Objects.requireNonNull(api.getComponents().getSchemas().get(name), name);
            schema.setExample(json.readValue(example, Map.class));
        });
    }
}
