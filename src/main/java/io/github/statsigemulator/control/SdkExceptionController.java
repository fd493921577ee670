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

    /** How many there have been since the start, and the latest hundred, the oldest first. */
    @GetMapping("/__emulator/sdk-exceptions")
    Reported list(Project project) {
        return new Reported(failures.count(project), failures.list(project));
    }

    record Reported(long count, List<SdkFailure> exceptions) {}
}
