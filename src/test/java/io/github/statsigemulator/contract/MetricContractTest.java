package io.github.statsigemulator.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against the contract of the Console API, and what its vendor documents (version 20240601). */
class MetricContractTest extends ConsoleContext {

    private static final String SALES = """
            {"name": "sales", "type": "event_count_custom", "tags": ["money"],
             "metricEvents": [{"name": "purchase", "type": "count"}]}""";

    @Test
    void createsReadsListsUpdatesAndDeletes() {
        console(SALES)
                .post("/metrics")
                .then()
                .statusCode(201)
                .body("id", equalTo("sales::event_count_custom"))
                .body("eventName", equalTo("purchase"))
                .body("data.lineage.events", contains("purchase"));

        console().get("/metrics").then().statusCode(200).body("data.eventName", contains("purchase"));
        live().get("/metrics/list?tags=money").then().statusCode(200).body("data.name", contains("sales"));
        live().get("/metrics/sales/event_count_custom").then().statusCode(200);
        console()
                .get("/metrics/sales::event_count_custom")
                .then()
                .statusCode(200)
                .body("tags", contains("money"));
        live("{\"description\": \"What is sold\", \"directionality\": \"decrease\"}")
                .post("/metrics/sales::event_count_custom")
                .then()
                .statusCode(200)
                .body("data.directionality", equalTo("decrease"));
        live().get("/events/purchase/metrics").then().statusCode(200).body("data.name", contains("sales"));
        console().delete("/metrics/sales::event_count_custom").then().statusCode(200);
        console().get("/metrics/sales::event_count_custom").then().statusCode(404);
    }

    @Test
    void storesNothingInADryRun() {
        live("{\"name\": \"sales\", \"type\": \"sum\", \"dryRun\": true}")
                .post("/metrics")
                .then()
                .statusCode(201);
        live("{\"name\": \"x\", \"type\": \"summ\", \"dryRun\": true}")
                .post("/metrics")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("name", "type"));

        console().get("/metrics").then().body("data", empty());
        make("/metrics", SALES);
        live("{\"description\": \"new\", \"dryRun\": true}")
                .post("/metrics/sales::event_count_custom")
                .then()
                .statusCode(200)
                .body("data.description", equalTo("new"));
        console().get("/metrics/sales::event_count_custom").then().body("description", equalTo(""));
    }

    @Test
    void hidesWhatIsArchived() {
        live(SALES).post("/metrics").then().statusCode(201);

        live().put("/metrics/sales::event_count_custom/schedule_archive").then().statusCode(200);
        live().get("/metrics/list").then().body("data", empty());
        live().get("/metrics/list?showHiddenMetrics=true").then().body("data.isHidden", contains(true));
        live().put("/metrics/sales::event_count_custom/schedule_archive").then().statusCode(400);
        live().put("/metrics/sales::event_count_custom/unarchive").then().statusCode(200);
        live().get("/metrics/list").then().body("data.name", contains("sales"));
    }

    @Test
    void knowsWhereMetricsComeFrom() {
        live("""
                {"name": "orders", "description": "", "sql": "select 1", "timestampColumn": "at",
                 "idTypeMapping": [{"statsigUnitID": "userID", "column": "user"}]}""").post("/metrics/metric_source").then().statusCode(201);
        live("""
                {"name": "income", "type": "user_warehouse", "warehouseNative": {"metricSourceName": "orders"}}""").post("/metrics");

        live().get("/metrics/metric_source/list").then().statusCode(200).body("data.name", contains("orders"));
        live().get("/metrics/metric_source/orders/metrics").then().body("data.name", contains("income"));
        live("""
                {"sql": "select 2", "timestampColumn": "at", "idTypeMapping": [{"statsigUnitID": "userID", "column": "user"}]}""").post("/metrics/metric_source/orders").then().statusCode(200).body("data.sql", equalTo("select 2"));
        live().delete("/metrics/metric_source/orders").then().statusCode(200);
        live("{\"name\": \"orders\"}")
                .post("/metrics/metric_source")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("sql", "timestampColumn", "idTypeMapping"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            event_count_custom | {"name": "buy", "type": "count"}                               | [3, 3, 1] | overall userID stableID
            event_user         | {"name": "buy", "type": "count"}                               | [2, 1]    | userID stableID
            sum                | {"name": "buy", "type": "value"}                               | [17.5, 17.5, 2.5] | overall userID stableID
            mean               | {"name": "buy", "type": "metadata", "metadataKey": "items"}    | [2, 2, 3] | overall userID stableID
            count_distinct     | {"name": "buy", "type": "count_distinct", "metadataKey": "sku"} | [2, 2, 1] | overall userID stableID
            ratio              | {"name": "look", "type": "count"}, {"name": "buy", "type": "value"} | [17.5, 17.5, 0] | overall userID stableID
            ratio              | {"name": "buy"}, {"name": "buy", "type": "count_distinct", "metadataKey": "sku", "criteria": [{"type": "value", "condition": ">", "values": ["2"]}]} | [0.6666667, 0.6666667, 1] | overall userID stableID
            event_count_custom | {"name": "buy", "criteria": [{"type": "metadata", "column": "sku", "condition": "in", "values": ["a"]}]} | [2, 2, 0] | overall userID stableID
            event_count_custom | {"name": "buy", "criteria": [{"type": "value", "condition": ">=", "values": ["5"]}]} | [2, 2, 0] | overall userID stableID
            event_count_custom | {"name": "buy", "criteria": [{"type": "user_custom", "column": "plan", "condition": "is_null"}]} | [2, 2, 1] | overall userID stableID
            event_count_custom | {"name": "buy", "criteria": [{"type": "user", "column": "userID", "condition": "not_in", "values": ["ann"]}]} | [1, 1, 1] | overall userID stableID
            """)
    void worksOutWhatAMetricComesToOnADay(String type, String input, String values, String units) {
        live("{\"name\": \"sales\", \"type\": \"%s\", \"metricEvents\": [%s]}".formatted(type, input))
                .post("/metrics")
                .then()
                .statusCode(201);
        logPurchases();

        Response one = live().get("/metrics?id=sales::" + type + "&date=2026-03-14");
        Response all = live().get("/metrics/values?date=2026-03-14");

        assertThat(one.jsonPath().getList("data.value")).hasToString(values);
        assertThat(String.join(" ", one.jsonPath().getList("data.unit_type"))).isEqualTo(units);
        assertThat(all.jsonPath().getList("data.value")).hasToString(values);
        all.then().body("data[0].metricName", equalTo("sales")).body("data[0].metricType", equalTo(type));
        live().get("/metrics/values?date=2026-03-16").then().body("data[0].value", equalTo(0));
        live().get("/metrics/values?date=2026-03-14&metricName=other").then().body("data", empty());
    }

    @Test
    void worksOutMetricsThatAreMadeOfOthers() {
        live("{\"name\": \"sales\", \"type\": \"sum\", \"metricEvents\": [{\"name\": \"buy\", \"type\": \"value\"}]}")
                .post("/metrics");
        live("""
                {"name": "path", "type": "funnel", "unitTypes": ["userID"], "funnelCountDistinct": "users",
                 "funnelEventList": [{"name": "look", "type": "event_dau"}, {"name": "buy", "type": "event_dau"}]}""").post("/metrics");
        live("""
                {"name": "both", "type": "composite_sum", "unitTypes": ["userID"],
                 "metricComponentMetrics": [{"name": "sales", "type": "sum"}, {"name": "buy", "type": "event_count"}]}""").post("/metrics");
        logPurchases();
        sdk().body("""
                        {"events": [
                          {"eventName": "look", "time": 1773480000001, "user": {"userID": "bob"}}]}""").post("/log_event");

        // ann looks and then buys, bob buys and then looks
        live().get("/metrics?id=path::funnel&date=2026-03-14")
                .then()
                .statusCode(200)
                .body("data.value", contains(0.5f))
                .body("data.unit_type", contains("userID"))
                .body("data.numerator", contains(1))
                .body("data.denominator", contains(2));
        live().get("/metrics?id=both::composite_sum&date=2026-03-14")
                .then()
                .statusCode(200)
                .body("data.value", contains(20.5f, 20.5f));
    }

    @Test
    void countsEveryEventWithoutBeingToldTo() {
        live().get("/metrics?id=buy::event_count&date=2026-03-14").then().statusCode(404);
        logPurchases();

        live().get("/metrics?id=buy::event_count&date=2026-03-14")
                .then()
                .statusCode(200)
                .body("data.unit_type", contains("overall", "userID", "stableID"))
                .body("data.value", contains(3, 3, 1));
        live().get("/metrics?id=buy::event_dau&date=2026-03-14")
                .then()
                .statusCode(200)
                .body("data.value", contains(2, 1));
        live().get("/metrics?id=buy::sum&date=2026-03-14").then().statusCode(404);
    }

    private void logPurchases() {
        sdk().body("""
                        {"events": [
                          {"eventName": "buy", "time": 1773446400000, "value": 5, "metadata": {"sku": "a", "items": "1"},
                           "user": {"userID": "ann", "custom": {"plan": "gold"}}},
                          {"eventName": "buy", "time": 1773532799999, "value": 10, "metadata": {"sku": "a", "items": "2"},
                           "user": {"userID": "ann"}},
                          {"eventName": "buy", "time": 1773480000000, "value": "2.5", "metadata": {"sku": "b", "items": "3"},
                           "user": {"userID": "bob", "customIDs": {"stableID": "s1"}}},
                          {"eventName": "buy", "time": 1773532800000, "user": {"userID": "ann"}},
                          {"eventName": "look", "time": 1773480000000, "user": {"userID": "ann"}}]}""").post("/log_event");
    }

    @Test
    void saysWhichValuesItCannotWorkOut() {
        live("{\"name\": \"path\", \"type\": \"funnel\"}")
                .post("/metrics")
                .then()
                .statusCode(201);

        live().get("/metrics?id=path::funnel&date=2026-03-14")
                .then()
                .statusCode(501)
                .body("message", containsString("event_count_custom"));
        live().get("/metrics/values?date=2026-03-14").then().statusCode(200).body("data", empty());
        live().get("/metrics?id=none::sum&date=2026-03-14").then().statusCode(404);
        live().get("/metrics?id=path::funnel").then().statusCode(400).body("errors.property", contains("date"));
        live().get("/metrics/values?date=today").then().statusCode(400).body("errors.property", contains("date"));
        live().post("/metrics/path::funnel/reload")
                .then()
                .statusCode(200)
                .body("message", equalTo("Metric data reloaded successfully."));
        console().get("/metrics?id=path::funnel").then().statusCode(200).body("data.name", contains("path"));
    }
}
