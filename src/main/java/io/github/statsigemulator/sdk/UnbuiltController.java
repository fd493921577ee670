package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.ErrorBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the hosted service does and this emulator does not: it says so, rather than to look as if it had. */
@RestController
class UnbuiltController {

    @PostMapping({
        "/v1/log_custom_metric",
        "/v1/webhooks/event_webhook",
        "/v1/mark_data_ready",
        "/v1/mark_data_ready_dwh",
        "/v1/delete_user_data",
        "/v1/get_delete_user_data_request_status",
        "/v1/log_event/cf_log_drain",
        "/v1/rulesets_e2e_test"
    })
    @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
    ErrorBody unbuilt() {
        return ErrorBody.sdk(HttpStatus.NOT_IMPLEMENTED, "This operation is not built yet.");
    }
}
