package io.github.statsigemulator.sdk;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Describes the routes of the SDK API, whose bodies are read and written by hand, with schemas and examples. */
@Component
@Lazy
class SdkDocuments implements OpenApiCustomizer {

    private final JsonMapper json;

    SdkDocuments(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        describe(api, "/v1/check_gate", "Says whether gates are open for a user", Questions.OfGates.class, """
                {"gateName": "new_checkout", "user": {"userID": "42", "email": "a@example.com"}}""");
        answer(api, "/v1/check_gate", "200", GateAnswer.class, """
                {"name": "new_checkout", "value": true, "rule_id": "3xDWAZZ2mSBeNfoUrcMaQ1", "group_name": "staff"}""");
        describe(
                api, "/v1/get_config", "Gives a dynamic config's or experiment's value", Questions.OfConfig.class, """
                {"configName": "prices", "user": {"userID": "42", "country": "NL"}}""");
        answer(api, "/v1/get_config", "200", ConfigAnswer.class, """
                {"name": "prices", "value": {"monthly": 9.5}, "group": "5xDWAZZ2mSBeNfoUrcMaQ2",
                 "rule_id": "5xDWAZZ2mSBeNfoUrcMaQ2", "group_name": "Dutch"}""");
        describe(api, "/v1/get_layer", "Gives a layer's parameters", Questions.OfLayer.class, """
                {"layerName": "homepage", "user": {"userID": "42"}}""");
        answer(api, "/v1/get_layer", "200", LayerAnswer.class, """
                {"name": "homepage", "value": {"color": "blue"}, "ruleID": "default", "allocatedExperimentName": null}""");
        describe(api, "/v1/get_ranked_list", "Ranks a contextual autotune's groups", Questions.OfConfig.class, """
                {"configName": "recommendations", "user": {"userID": "42"}}""");
        for (String path : List.of("/v1/log_event", "/v1/rgstr", "/v1/rgstr_b", "/v1/log_event_beacon")) {
            describe(api, path, "Takes events", Questions.Events.class, """
                    {"events": [{"eventName": "purchase", "value": 9.99, "time": 1700000000000,
                      "user": {"userID": "42"}, "metadata": {"item": "book"}}]}""");
        }
        describe(api, "/v1/log_custom_exposure", "Takes exposures reported by hand", Questions.Exposures.class, """
                {"user": {"userID": "42"}, "exposures": [{"experimentName": "button", "group": "Red"}]}""");
    }

    private void describe(OpenAPI api, String path, String summary, Class<?> body, String example) {
        Operation operation = post(api, path);
        operation.summary(summary);
        operation.requestBody(new RequestBody().required(true).content(content(api, body, example)));
    }

    private void answer(OpenAPI api, String path, String status, Class<?> body, String example) {
        ApiResponse response = new ApiResponse().description("the answer").content(content(api, body, example));
        post(api, path).responses(new ApiResponses().addApiResponse(status, response));
    }

    private static Operation post(OpenAPI api, String path) {
        return Objects.requireNonNull(api.getPaths().get(path), path).getPost();
    }

    private Content content(OpenAPI api, Class<?> type, String example) {
        ResolvedSchema schema =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        schema.referencedSchemas.forEach(api.getComponents()::addSchemas);
        @Nullable Object parsed = json.readValue(example, Map.class);
        return new Content()
                .addMediaType(
                        "application/json",
                        new MediaType().schema(schema.schema).example(parsed));
    }
}
