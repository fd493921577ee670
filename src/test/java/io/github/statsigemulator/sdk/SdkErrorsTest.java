package io.github.statsigemulator.sdk;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.github.statsigemulator.event.EventsNotKeptException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checked against the published HTTP API, which answers 503 where it could not take in events. */
class SdkErrorsTest {

    private final MockMvc sdkApi = MockMvcBuilders.standaloneSetup(new FullDisk())
            .setControllerAdvice(new SdkErrors())
            .build();

    @Test
    void tellsSdksToSendAgainWhatCouldNotBeKept() throws Exception {
        sdkApi.perform(post("/v1/log_event"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(content().json("{\"success\": false}"));
    }

    /** Takes events for a log that cannot write. */
    @RestController
    static class FullDisk {
        @PostMapping("/v1/log_event")
        void logEvent() {
            throw new EventsNotKeptException(3, new IOException("the disk is full"));
        }
    }
}
