package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/v1/check_gate,                 SDK",
        "/v1/rgstrlog_event_beacon,      SDK",
        "/v2/download_config_specs,      SDK",
        "/console/v1/gates,              CONSOLE",
        "/live/console/v1/gates,         CONSOLE",
        "/contract/console/v1/gates,     CONSOLE",
        "/__emulator,                    CONTROL",
        "/__emulator/events,             CONTROL",
        "/healthz,                       OPEN",
        "/readyz,                        OPEN",
        "/metrics,                       OPEN",
        "/v3/api-docs,                   OPEN",
        "/v3/api-docs/swagger-config,    OPEN",
        "/swagger-ui.html,               OPEN",
        "/swagger-ui/index.html,         OPEN",
        "/id_lists/vip/f1,               OPEN",
        "/,                              NONE",
        "/error,                         NONE",
        "/v1,                            NONE",
        "/v3/gates,                      NONE",
        "/healthz/../__emulator/events,  NONE",
        "/%5F_emulator/events,           NONE",
        "//__emulator/events,            NONE",
        "/healthz;/../console/v1/gates,  NONE",
        "/__emulatorx,                   NONE",
    })
    void followsFromThePath(String path, Api api) {
        assertThat(Api.of(path)).isEqualTo(api);
    }
}
