package io.github.statsigemulator.contract;

import io.github.statsigemulator.JsonConfiguration;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Something of each kind for operations to work on, and bodies that are enough to make one more. */
final class Fixtures {

    private static final JsonMapper JSON = JsonConfiguration.mapper();

    /** How one of a kind is made, by where lists of the kind are; the first that fits a path counts. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/gates", "{}"),
            Map.entry("/dynamic_configs", "{}"),
            Map.entry(
                    "/experiments",
                    "{\"groups\":[{\"id\":\"one\",\"name\":\"one\"},{\"id\":\"two\",\"name\":\"two\"}]}"),
            Map.entry("/segments", "{\"type\":\"rule_based\"}"),
            Map.entry("/layers", "{}"),
            Map.entry("/holdouts", "{}"),
            Map.entry("/autotunes", "{\"successMetric\":\"bought\",\"variants\":[{\"id\":\"one\",\"name\":\"one\"}]}"),
            Map.entry("/param_stores", "{}"),
            Map.entry("/tags", "{}"),
            Map.entry("/target_app", "{}"),
            Map.entry("/unit_id_types", "{}"),
            Map.entry("/roles", "{}"),
            Map.entry("/users/teams", "{}"),
            Map.entry("/users/invite", "{\"emails\":[\"ann@example.com\"],\"role\":\"Member\"}"),
            Map.entry("/keys", "{\"type\":\"SERVER\",\"description\":\"\"}"),
            Map.entry("/experiments/assignment_sources", """
                    {"sql":"select 1","timestampColumn":"at","idTypeMapping":[{"statsigUnitID":"userID","column":"user"}],
                     "experimentIDColumn":"test","groupIDColumn":"arm"}"""),
            Map.entry("/experiments/entity_properties", """
                    {"sql":"select 1","idTypeMapping":[{"statsigUnitID":"userID","column":"user"}]}"""),
            Map.entry("/experiments/qualifying_events", """
                    {"sql":"select 1","timestampColumn":"at","idTypeMapping":[{"statsigUnitID":"userID","column":"user"}]}"""),
            Map.entry("/metrics/metric_source", """
                    {"sql":"select 1","timestampColumn":"at","idTypeMapping":[{"statsigUnitID":"userID","column":"user"}]}"""),
            Map.entry("/metrics", "{\"type\":\"event_count_custom\",\"metricEvents\":[{\"name\":\"bought\"}]}"));

    /** Where those are found one by one that have another path than their lists. */
    private static final Map<String, String> SINGLE = Map.of(
            "/experiments/assignment_sources", "/experiments/assignment_source",
            "/experiments/entity_properties", "/experiments/entity_property");

    private final Supplier<RequestSpecification> console;

    /** Makes them through requests to the Console API. */
    Fixtures(Supplier<RequestSpecification> console) {
        this.console = console;
    }

    /** The path with something that exists in the places of its ids. */
    String path(String template) {
        if (!template.contains("{")) {
            return template;
        }
        if (template.contains("/events/")) {
            return template.replaceFirst("\\{[^}]*}", "bought");
        }
        String list = list(template);
        return template.replaceFirst("\\{[^}]*}", made(list, template)).replaceAll("\\{[^}]*}", "there");
    }

    private String made(String list, String template) {
        if (template.contains("{email}")) {
            create("/users/invite", body("/users/invite"));
            return "ann@example.com";
        }
        Map<String, Object> body = body(list);
        body.put("name", "there");
        if (list.equals("/gates") || list.equals("/dynamic_configs")) {
            body.put("rules", List.of(Map.of("id", "there", "name", "all")));
        }
        if (template.contains("id_list") || template.endsWith("/ids")) {
            body.put("type", "id_list");
        } else if (template.endsWith("_ids")) {
            body.put("type", "user_store_id_list");
        }
        Response made = create(list, body);
        String id = list.equals("/keys") ? made.path("data.key") : made.path("data.id");
        return id == null ? "there" : id;
    }

    private Response create(String list, Map<String, Object> body) {
        Response made = console.get()
                .contentType(ContentType.JSON)
                .body(JSON.writeValueAsString(body))
                .post("/console/v1" + list);
        if (made.statusCode() / 100 != 2) {
            throw new IllegalStateException(list + " " + made.asString());
        }
        return made;
    }

    /** The fields that a body needs at least; each call gives them anew. */
    Map<String, Object> body(String list) {
        return JSON.readValue(BODIES.getOrDefault(list, "{}"), new TypeReference<Map<String, Object>>() {});
    }

    private static String list(String template) {
        return BODIES.keySet().stream()
                .filter(list -> template.startsWith("/console/v1" + SINGLE.getOrDefault(list, list) + "/"))
                .max((one, other) -> one.length() - other.length())
                .orElse("");
    }
}
