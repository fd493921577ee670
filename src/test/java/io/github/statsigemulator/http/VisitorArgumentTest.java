package io.github.statsigemulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * What a request tells of a device. Which parts of it the hosted service uses shows in the answers that clients are tested
 * with (statsig-io/js-client-monorepo, packages/test-helpers/src/data/initialize.json).
 */
class VisitorArgumentTest {

    private static final Map<String, String> PLACED =
            Map.of("statsig.emulator.default-ip", "203.0.113.7", "statsig.emulator.default-country", "NL");

    private static final Map<String, String> TRUSTING = Map.of("statsig.emulator.trust-forwarded-headers", "true");

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/v1/initialize");

    @Test
    void isWhereTheConnectionComesFrom() {
        request.setRemoteAddr("198.51.100.1");

        assertThat(visitor(Map.of())).isEqualTo(new Visitor("198.51.100.1", null, null));
    }

    @Test
    void hasTheUserAgentOfTheRequest() {
        request.addHeader("user-agent", "Mozilla/5.0 " + "ü".repeat(1000));

        assertThat(visitor(Map.of()).userAgent()).isEqualTo("Mozilla/5.0 " + "ü".repeat(1000));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.1",
                "::1",
                "10.1.2.3",
                "172.17.0.1",
                "192.168.1.9",
                "169.254.1.1",
                "fd00::7",
                "fe80::1"
            })
    void isWhereTheSettingsSayIfItIsOnThisMachineOrItsNetwork(String address) {
        request.setRemoteAddr(address);

        assertThat(visitor(PLACED)).isEqualTo(new Visitor("203.0.113.7", null, "NL"));
        assertThat(visitor(Map.of())).isEqualTo(new Visitor(address, null, null));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"198.51.100.1", "172.32.0.1", "2001:db8::1", "8.8.8.8"})
    void isWhereItIsIfItIsFurtherAway(String address) {
        request.setRemoteAddr(address);

        assertThat(visitor(PLACED)).isEqualTo(new Visitor(address, null, null));
    }

    @Test
    void keepsItsAddressIfOnlyTheCountryIsSet() {
        request.setRemoteAddr("127.0.0.1");

        assertThat(visitor(Map.of("statsig.emulator.default-country", "DE")))
                .isEqualTo(new Visitor("127.0.0.1", null, "DE"));
    }

    @Test
    void isNotWhereAForwardedHeaderSaysUnlessTheSettingsTrustIt() {
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1");

        assertThat(visitor(Map.of()).ip()).isEqualTo("127.0.0.1");
        assertThat(visitor(PLACED).ip()).isEqualTo("203.0.113.7");
        assertThat(visitor(TRUSTING).ip()).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.1, 10.0.0.1, 10.0.0.2 | 198.51.100.1
            2001:db8::1                      | 2001:db8::1
            ' 198.51.100.1 '                 | 198.51.100.1
            unknown, 198.51.100.1            | 192.0.2.9
            shop.example                     | 192.0.2.9
            ''                               | 192.0.2.9
            ','                              | 192.0.2.9
            """)
    void isTheFirstThatWasForwardedForIfThatIsAnAddress(@Nullable String forwardedFor, String address) {
        request.setRemoteAddr("192.0.2.9");
        request.addHeader("X-Forwarded-For", String.valueOf(forwardedFor));

        assertThat(visitor(TRUSTING).ip()).isEqualTo(address);
    }

    private Visitor visitor(Map<String, String> settings) {
        return new VisitorArgument(Settings.of(settings)).of(request);
    }
}
