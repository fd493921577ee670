package io.github.statsigemulator.sdk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts the failures that SDKs report about themselves; nothing in them is needed, so nothing is refused. */
@RestController
class SdkExceptionController {

    private static final EventController.Success SUCCESS = new EventController.Success(true);

    private final Counter exceptions;

    SdkExceptionController(MeterRegistry meters) {
        exceptions = Counter.builder("statsig.sdk.exceptions")
                .description("Failures that SDKs reported about themselves")
                .register(meters);
    }

    @PostMapping({"/v1/sdk_exception", "/v1/rgstr_e"})
    EventController.Success count() {
        exceptions.increment();
        return SUCCESS;
    }
}
