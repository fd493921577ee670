package io.github.statsigemulator.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.http.Paging;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists can be narrowed by; that dates are days in UTC is the emulator's own reading. */
class FilterTest {

    private static final long NOON = 1_769_860_800_000L; // 2026-01-31T12:00:00Z

    private static final Filters<Long> FILTERS =
            Filters.of(Filter.since("from", moment -> moment), Filter.until("to", moment -> moment));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "from, 2026-01-31, true",
        "from, 2026-02-01, false",
        "to, 2026-01-31, true",
        "to, 2026-01-30, false",
        "from, 2026-01-31T12:00:00Z, true",
        "from, 2026-01-31T12:00:01Z, false",
        "to, 2026-01-31T13:00:00+01:00, true",
        "to, 1769860800000, true",
        "to, 1769860799999, false"
    })
    void datesTimesAndMillisecondsAreLimits(String name, String value, boolean stays) {
        assertThat(left(Map.of(name, List.of(value)))).isEqualTo(stays ? List.of(NOON) : List.of());
    }

    @Test
    void bothLimitsHoldAtOnce() {
        assertThat(left(Map.of("from", List.of("2026-01-31"), "to", List.of("2026-01-31"))))
                .containsExactly(NOON);
    }

    @Test
    void whatIsNoDateIsRefusedWithItsPlace() {
        Map<String, List<String>> query = Map.of("from", List.of("yesterday"));

        assertThatThrownBy(() -> left(query))
                .isInstanceOf(FaultyRequestException.class)
                .hasMessageContainingAll("from", "yesterday", "2026-01-31");
    }

    private static List<Long> left(Map<String, List<String>> query) {
        return FILTERS.pages("moments", new Paging(100, 1, query), List.of(NOON))
                .page();
    }
}
