package io.github.statsigemulator.console;

import io.github.statsigemulator.http.ErrorBody;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Resources of the contract that are not built yet: their routes say so, rather than that they do not exist. */
@RestController
class UnbuiltResources {

    @RequestMapping({
        "/console/v1/metrics",
        "/console/v1/metrics/{id}",
        "/console/v1/keys",
        "/console/v1/users",
        "/console/v1/tags",
        "/console/v1/target_apps",
        "/console/v1/audit_logs"
    })
    @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
    ErrorBody unbuilt() {
        return ErrorBody.console(HttpStatus.NOT_IMPLEMENTED, "This operation is not built yet.");
    }
}
