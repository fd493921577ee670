package io.github.statsigemulator.console;

import io.github.statsigemulator.http.Paging;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Rendering;
import io.github.statsigemulator.store.AuditEntry;
import io.github.statsigemulator.store.AuditLog;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.data.domain.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was changed in the project, by whom and when. */
@RestController
@RequestMapping("/console/v1/audit_logs")
@Tag(name = "Audit Logs")
class AuditLogController {

    private final AuditLog log;

    AuditLogController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    Listing<AuditEntry> listAuditLogs(Caller caller, Paging paging) {
        AuditQuery query = new AuditQuery(paging);
        Page<AuditEntry> page =
                log.find(caller.project(), query.filter(), query.order(), paging.page(), paging.limit());
        return new Listing<>(
                "Audit logs listed successfully.",
                rendering -> page.getContent().stream()
                        .map(AuditForm::new)
                        .map(form -> rendering == Rendering.LIVE ? form.live() : form.item())
                        .toList(),
                Listing.Pagination.of("audit_logs", query.kept(), paging, (int) page.getTotalElements()));
    }
}
