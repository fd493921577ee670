package io.github.statsigemulator.contract;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;

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
        live("{\"sql\": \"select 2\"}")
                .post("/metrics/metric_source/orders")
                .then()
                .statusCode(200)
                .body("data.sql", equalTo("select 2"));
        live().delete("/metrics/metric_source/orders").then().statusCode(200);
        live("{\"name\": \"orders\"}")
                .post("/metrics/metric_source")
                .then()
                .statusCode(400)
                .body("errors.property", containsInAnyOrder("sql", "timestampColumn", "idTypeMapping"));
    }
}
