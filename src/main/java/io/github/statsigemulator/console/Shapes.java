package io.github.statsigemulator.console;

import static io.github.statsigemulator.console.Schemas.flag;
import static io.github.statsigemulator.console.Schemas.integer;
import static io.github.statsigemulator.console.Schemas.list;
import static io.github.statsigemulator.console.Schemas.needing;
import static io.github.statsigemulator.console.Schemas.number;
import static io.github.statsigemulator.console.Schemas.object;
import static io.github.statsigemulator.console.Schemas.ref;
import static io.github.statsigemulator.console.Schemas.text;
import static io.github.statsigemulator.console.Schemas.texts;

import io.github.statsigemulator.lifecycle.KeyTerms;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;

/** The schemas of what the Console API shows and takes that is no entity, by name. */
final class Shapes {

    private Shapes() {}

    static void addTo(Components components) {
        components
                .addSchemas("Message", object().addProperty("message", text()))
                .addSchemas("Pagination", pagination())
                .addSchemas("Environments", environments())
                .addSchemas("Invitation", invitation())
                .addSchemas("Assignment", assignment())
                .addSchemas("ApiKey", key().addProperty("createdTime", integer()))
                .addSchemas("ApiKeyCreate", needing(keyTerms().addProperty("type", text()), "type", "description"))
                .addSchemas("ApiKeyUpdate", keyTerms())
                .addSchemas("AuditEntry", auditEntry())
                .addSchemas("Event", event())
                .addSchemas("MetricValue", metricValue())
                .addSchemas("SeenUser", seenUser())
                .addSchemas("Project", object().addProperty("id", text()))
                .addSchemas("Company", company())
                .addSchemas("ExposureCounts", exposureCounts())
                .addSchemas("AlertResolution", object().addProperty("reasoning", text()));
    }

    private static Schema<?> pagination() {
        return object().addProperty("itemsPerPage", integer())
                .addProperty("pageNumber", integer())
                .addProperty("nextPage", text())
                .addProperty("previousPage", text())
                .addProperty("totalItems", integer())
                .addProperty("all", text())
                .addProperty("total", integer())
                .addProperty("page", integer())
                .addProperty("limit", integer())
                .addProperty("hasMore", flag());
    }

    private static Schema<?> environments() {
        return needing(object().addProperty("environments", list(ref("Environment"))), "environments");
    }

    private static Schema<?> invitation() {
        return needing(
                object().addProperty("emails", texts())
                        .addProperty("role", text())
                        .addProperty("teams", texts()),
                "emails",
                "role");
    }

    private static Schema<?> assignment() {
        return needing(
                object().addProperty("targetApps", texts())
                        .addProperty("gates", texts())
                        .addProperty("dynamicConfigs", texts())
                        .addProperty("experiments", texts()),
                "targetApps");
    }

    private static Schema<?> key() {
        return object().addProperty("key", text()).addProperty("type", text()).addProperty("description", text());
    }

    private static Schema<?> keyTerms() {
        return object().addProperty("description", text())
                .addProperty("scopes", list(Schemas.oneOf(KeyTerms.SCOPES)))
                .addProperty("environments", texts())
                .addProperty("targetAppID", text())
                .addProperty("secondaryTargetAppIDs", texts());
    }

    /** A key as the hosted service has it. */
    static Schema<?> liveKey() {
        return key().addProperty("scopes", texts())
                .addProperty("environments", texts())
                .addProperty("primaryTargetApp", text())
                .addProperty("secondaryTargetApps", texts())
                .addProperty("status", text());
    }

    private static Schema<?> auditEntry() {
        return object().addProperty("id", text())
                .addProperty("timestamp", integer())
                .addProperty("user", object().addProperty("name", text()).addProperty("email", text()))
                .addProperty("action", text())
                .addProperty("actionType", text())
                .addProperty("entityType", text())
                .addProperty("entityName", text())
                .addProperty("changes", object())
                .addProperty("tags", texts())
                .addProperty("targetAppIDs", texts());
    }

    private static Schema<?> event() {
        return object().addProperty("timestamp", text())
                .addProperty("name", text())
                .addProperty("source", text())
                .addProperty("value", text())
                .addProperty("userID", text());
    }

    private static Schema<?> metricValue() {
        return object().addProperty("metricName", text())
                .addProperty("metricType", text())
                .addProperty("unitType", text())
                .addProperty("value", number())
                .addProperty("numerator", number())
                .addProperty("denominator", number());
    }

    private static Schema<?> seenUser() {
        return object().addProperty("userID", text())
                .addProperty("email", text())
                .addProperty("properties", object());
    }

    private static Schema<?> company() {
        return object().addProperty("companyID", text())
                .addProperty("companyName", text())
                .addProperty("isWarehouseNative", flag());
    }

    private static Schema<?> exposureCounts() {
        Schema<?> count = object().addProperty("id", text())
                .addProperty("pastDay", integer())
                .addProperty("past7Days", integer());
        return object().addProperty("gates", list(count))
                .addProperty("experiments", list(count))
                .addProperty("dynamicConfigs", list(count));
    }

    /** The ids of a segment, in the place of a list's items. */
    static Schema<?> segmentIds() {
        return object().addProperty("name", text())
                .addProperty("count", integer())
                .addProperty("ids", texts());
    }

    /** Which state of a segment's ids there is. */
    static Schema<?> segmentIdsState() {
        return object().addProperty("currentVersion", integer()).addProperty("isUpdating", flag());
    }
}
