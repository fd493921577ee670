package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.anything;
import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.oneOf;
import static io.github.statsigemulator.console.Schemas.percentage;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of what entities are made of, by name. */
final class Parts {

    private Parts() {}

    static Map<String, Schema<?>> all() {
        Map<String, Schema<?>> parts = new LinkedHashMap<>();
        parts.put(
                "Condition",
                new ObjectSchema()
                        .addProperty("type", oneOf(ConditionForm.TYPES))
                        .addProperty("targetValue", anything())
                        .addProperty("operator", oneOf(ConditionForm.OPERATORS))
                        .addProperty("field", text())
                        .addProperty("customID", text())
                        .addRequiredItem("type"));
        parts.put("Rule", rule());
        parts.put("RuleChange", rule().addRequiredItem("id"));
        parts.put(
                "Rules",
                new ObjectSchema().addProperty("rules", list(ref("Rule"))).addRequiredItem("rules"));
        parts.put(
                "RuleChanges",
                new ObjectSchema().addProperty("rules", list(ref("RuleChange"))).addRequiredItem("rules"));
        parts.put(
                "ExperimentGroup",
                new ObjectSchema()
                        .addProperty("id", text())
                        .addProperty("name", text())
                        .addProperty("size", percentage())
                        .addProperty("parameterValues", object())
                        .addProperty("disabled", flag())
                        .addProperty("description", text()));
        parts.put(
                "AutotuneVariant",
                new ObjectSchema()
                        .addProperty("id", text())
                        .addProperty("name", text())
                        .addProperty("parameterValues", object())
                        .addProperty("size", percentage()));
        parts.put("Overrides", overrides());
        parts.put("GroupOverrides", GroupOverrideForm.schema());
        parts.put("ExperimentOverrides", GroupOverrideForm.ofExperiments());
        parts.put("LayerOverrides", GroupOverrideForm.ofLayers());
        parts.put("Ids", new ObjectSchema().addProperty("ids", texts()).addRequiredItem("ids"));
        return parts;
    }

    private static Schema<?> rule() {
        return new ObjectSchema()
                .addProperty("id", text())
                .addProperty("name", text())
                .addProperty("passPercentage", percentage())
                .addProperty("conditions", list(ref("Condition")))
                .addProperty("returnValue", object())
                .addProperty("environments", texts());
    }

    private static Schema<?> overrides() {
        Schema<?> user = new ObjectSchema().addProperty("userID", text()).addProperty("value", flag());
        Schema<?> ids = new ObjectSchema().addProperty("ids", texts()).addProperty("value", flag());
        Schema<?> environment = new ObjectSchema()
                .addProperty("environment", text())
                .addProperty("unitID", text())
                .addProperty("passingIDs", texts())
                .addProperty("failingIDs", texts());
        return new ObjectSchema()
                .addProperty("userOverrides", list(user))
                .addProperty("idOverrides", list(ids))
                .addProperty("passingUserIDs", texts())
                .addProperty("failingUserIDs", texts())
                .addProperty("passingCustomIDs", texts())
                .addProperty("failingCustomIDs", texts())
                .addProperty("environmentOverrides", list(environment));
    }
}
