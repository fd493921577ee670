package io.github.statsigemulator.control;

import io.github.statsigemulator.event.SdkFailure;
import io.github.statsigemulator.event.SdkFailures;
import io.github.statsigemulator.project.Project;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What SDKs reported of their own failures. */
@RestController("emulatorSdkExceptionController")
class SdkExceptionController {

    private final SdkFailures failures;

    SdkExceptionController(SdkFailures failures) {
        this.failures = failures;
    }

    /** The latest hundred, the oldest first. */
    @GetMapping("/__emulator/sdk-exceptions")
    Reported list(Project project) {
        return new Reported(failures.list(project));
    }

    record Reported(List<SdkFailure> exceptions) {}
}
