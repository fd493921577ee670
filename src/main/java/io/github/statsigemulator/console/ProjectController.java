package io.github.statsigemulator.console;

import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The project, and the company that it belongs to. */
@RestController
@RequestMapping("/console/v1")
@Tag(name = "Project")
class ProjectController {

    @GetMapping("/project")
    Reply<Project> getProject(Caller caller) {
        Map<String, @Nullable Object> project =
                new LinkedHashMap<>(Map.of("id", caller.project().id()));
        return Reply.of(project, "Project read successfully.", project);
    }

    @GetMapping("/company")
    Reply<Project> getCompany(Caller caller) {
        Map<String, @Nullable Object> company = new LinkedHashMap<>();
        company.put("companyID", "statsig-emulator");
        company.put("companyName", "Statsig Emulator");
        company.put("isWarehouseNative", false);
        company.put("orgID", null);
        company.put("orgName", null);
        return Reply.of(company, "Company read successfully.", company);
    }
}
