package io.github.statsigemulator.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as they may be shown. */
class ApiKeyTest {

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({
        "secret-0123456789, secret-****6789",
        "client-local,      client-****",
        "console-12345678,  console-****",
        "whatever1,         ****ver1",
        "'',                ****"
    })
    void areMasked(String key, String masked) {
        assertThat(ApiKey.masked(key)).isEqualTo(masked);
        assertThat(ApiKey.of(key, KeyKind.SERVER, Set.of(), 0)).hasToString("ApiKey[" + masked + "]");
    }

    @Test
    void haveAScopeHoweverItIsSpelt() {
        ApiKey reader = ApiKey.of("console-reader", KeyKind.CONSOLE, Set.of("OMNI_READ_ONLY"), 0);

        assertThat(reader.has(ApiKey.READ_ONLY)).isTrue();
        assertThat(reader.has(ApiKey.READ_WRITE)).isFalse();
    }
}
