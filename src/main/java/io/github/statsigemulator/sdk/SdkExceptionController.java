package io.github.statsigemulator.sdk;

import io.github.statsigemulator.event.SdkFailures;
import io.github.statsigemulator.project.Caller;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes the failures that SDKs report about themselves; nothing in them is needed, so nothing is refused. */
@RestController
class SdkExceptionController {

    private static final EventController.Success SUCCESS = new EventController.Success(true);
    private static final int LONGEST = 16_384;

    private final SdkFailures failures;
    private final JsonMapper json;
    private final Counter exceptions;

    SdkExceptionController(SdkFailures failures, JsonMapper json, MeterRegistry meters) {
        this.failures = failures;
        this.json = json;
        exceptions = Counter.builder("statsig.sdk.exceptions")
                .description("Failures that SDKs reported about themselves")
                .register(meters);
    }

    @PostMapping({"/v1/sdk_exception", "/v1/rgstr_e"})
    EventController.Success take(Caller caller, HttpServletRequest request) throws IOException {
        exceptions.increment();
        failures.add(caller.project(), Senders.of(caller, request), report(request));
        return SUCCESS;
    }

    /** What was sent as JSON, else as text; no more of it than is worth keeping. */
    private @Nullable Object report(HttpServletRequest request) throws IOException {
        String text = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        try {
            return json.readValue(text, Object.class);
        } catch (JacksonException noJson) {
            return text;
        }
    }
}
