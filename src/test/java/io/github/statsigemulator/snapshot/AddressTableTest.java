package io.github.statsigemulator.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checked against {@code com.statsig:javacore} 0.10.2, which carries the same table, in November 2026. */
class AddressTableTest {

    private final AddressTable table = new AddressTable();

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource({
        "8.8.8.8,         US",
        "185.60.218.35,   NL",
        "1.0.0.0,         US",
        "127.0.0.1,",
        "10.0.0.1,",
        "255.255.255.255,",
        "999.999.999.999,",
        "1.2.3,",
        "1.2.3.4.5,",
        "1.2.3.x,",
        "2001:4860:4860::8888,",
        "::ffff:8.8.8.8,",
        "'',",
    })
    void knowsDottedAddresses(String address, @Nullable String country) {
        assertThat(table.countryOf(address)).isEqualTo(country);
    }
}
