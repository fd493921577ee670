package io.github.statsigemulator.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.EmulatorSettings;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Rendering;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Checked against the two clients that disagree: launchdarkly-labs/statsig-to-ld and anle-statsig/statsig-capi-ts. */
class RendererTest {

    @ParameterizedTest(name = "{1} in {0} with the setting {2}: {3}")
    @CsvSource({
        "live, getGateOverrides, 200, 200",
        "live, getGateOverrides, 201, 201",
        "live, deleteGateOverrides, 201, 201",
        "union, getGateOverrides, 201, 200",
        "live, getGate, 201, 200"
    })
    void overridesOfGatesHaveTheStatusOfTheSettings(String rendering, String route, String setting, int status) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        Rendering spoken = Rendering.of(rendering).orElseThrow();
        request.setAttribute(
                Caller.class.getName(), Caller.emulator(Project.DEFAULT).speaking(spoken));
        MockHttpServletResponse response = new MockHttpServletResponse();
        Renderer renderer = new Renderer(settings(setting));

        renderer.beforeBodyWrite(
                new Message("done"),
                route(route),
                MediaType.APPLICATION_JSON,
                StringHttpMessageConverter.class,
                new ServletServerHttpRequest(request),
                new ServletServerHttpResponse(response));

        assertThat(response.getStatus()).isEqualTo(status);
    }

    private static EmulatorSettings settings(String overrideStatus) {
        Map<String, String> values = Map.of("statsig.emulator.console.override-status", overrideStatus);
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate(EmulatorSettings.PREFIX, EmulatorSettings.class);
    }

    private static MethodParameter route(String name) {
        return Arrays.stream(GateController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .map(method -> new MethodParameter(method, -1))
                .findFirst()
                .orElseThrow();
    }
}
