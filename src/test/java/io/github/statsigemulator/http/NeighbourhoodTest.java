package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class NeighbourhoodTest {

    private final Neighbourhood neighbourhood =
            new Neighbourhood(Settings.of(null, List.of("Statsig.Internal.example"), false));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "localhost:3006,                 true",
        "LOCALHOST,                      true",
        "127.0.0.1:3006,                 true",
        "192.168.1.7,                    true",
        "[::1]:3006,                     true",
        "statsig-emulator:3006,          true",
        "statsigapi.net,                 true",
        "latest.statsigapi.net:443,      true",
        "api.statsig.com,                true",
        "staging.api.statsig.com,        true",
        "statsig.internal.example:3006,  true",
        ",                               true",
        "evil.example,                   false",
        "localhost.evil.example:3006,    false",
        "127.0.0.1.evil.example,         false",
        "notstatsigapi.net,              false",
        "www.statsig.com,                false",
        "internal.example,               false",
    })
    void answersToHostsThatNoStrangerCanOwn(@Nullable String host, boolean isAnswered) {
        assertThat(isAnswered("/console/v1/gates", host, null)).isEqualTo(isAnswered);
        assertThat(isAnswered("/__emulator/events", host, null)).isEqualTo(isAnswered);
    }

    @ParameterizedTest(name = "{0} calls {1}: {2}")
    @CsvSource({
        "http://localhost:3006,    localhost:3006,    true",
        "https://localhost:3006,   localhost:3006,    true",
        "http://LOCALHOST:3006,    localhost:3006,    true",
        "http://localhost:3000,    localhost:3006,    false",
        "http://127.0.0.1:3006,    localhost:3006,    false",
        "https://shop.example,     localhost:3006,    false",
        "null,                     localhost:3006,    false",
        "'',                       localhost:3006,    false",
    })
    void turnsPagesOfOtherOriginsAway(String origin, String host, boolean isAnswered) {
        assertThat(isAnswered("/console/v1/gates", host, origin)).isEqualTo(isAnswered);
    }

    @Test
    void letsAnyPageCallTheSdkApi() {
        assertThat(isAnswered("/v1/check_gate", "evil.example", "https://shop.example"))
                .isTrue();
    }

    @Test
    void takesTheHostFromTheProxyWhereItIsTrusted() {
        Neighbourhood trusting = new Neighbourhood(Settings.of(null, List.of(), true));
        MockHttpServletRequest request = request("/console/v1/gates", "localhost", "https://10.0.0.1");
        request.addHeader("X-Forwarded-Host", "10.0.0.1");

        assertThat(trusting.refuse(Api.CONSOLE, request)).isEmpty();
        assertThat(neighbourhood.refuse(Api.CONSOLE, request)).isPresent();
    }

    private boolean isAnswered(String path, @Nullable String host, @Nullable String origin) {
        MockHttpServletRequest request = request(path, host, origin);
        return neighbourhood.refuse(Api.of(request), request).isEmpty();
    }

    private static MockHttpServletRequest request(String path, @Nullable String host, @Nullable String origin) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (host != null) {
            request.addHeader("Host", host);
        }
        if (origin != null) {
            request.addHeader("Origin", origin);
        }
        return request;
    }
}
