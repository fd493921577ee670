package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where files are said to be, in the words of whoever asks for them. */
class BaseUrlTest {

    @ParameterizedTest(name = "trusting: {0}, {1} and {2} {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, localhost:3006, -,     -,              -,    http://localhost:3006",
                "false, localhost:3006, https, statsig.test,   443,  http://localhost:3006",
                "true,  localhost:3006, -,     -,              -,    http://localhost:3006",
                "true,  emulator:3006,  https, statsig.test,   -,    https://statsig.test",
                "true,  emulator:3006,  https, statsig.test,   8443, https://statsig.test:8443",
                "true,  emulator:3006,  https, 'a.test, b',    -,    https://a.test",
                "true,  emulator:3006,  http,  a.test:81,      82,   http://a.test:81",
                "false, [::1]:3006,     -,     -,              -,    http://[::1]:3006",
                "true,  [::1],          -,     -,              3007, http://[::1]:3007",
                "false, -,              -,     -,              -,    http://localhost:80"
            })
    void isTheOneThatWasJustUsed(
            boolean trusting,
            @Nullable String host,
            @Nullable String proto,
            @Nullable String forwardedHost,
            @Nullable String port,
            String expected) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        add(request, "Host", host);
        add(request, "X-Forwarded-Proto", proto);
        add(request, "X-Forwarded-Host", forwardedHost);
        add(request, "X-Forwarded-Port", port);

        assertThat(new BaseUrl(Settings.of(null, List.of(), trusting)).of(request))
                .isEqualTo(expected);
    }

    private static void add(MockHttpServletRequest request, String header, @Nullable String value) {
        if (value != null) {
            request.addHeader(header, value);
        }
    }
}
