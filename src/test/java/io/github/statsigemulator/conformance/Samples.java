package io.github.statsigemulator.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values that attributes of users have, and that conditions look for: plain ones, and those at some edge. */
final class Samples {

    static final List<String> WORDS = List.of("red", "Green", "BLUE", "1", "2.5", "true", "größe", "日本", "🦊", "a b");

    static final List<String> MAILS =
            List.of("ann@example.com", "Bob@Example.COM", "eve@elsewhere.org", "größe@bücher.example", "");

    static final List<String> COUNTRIES = List.of("NL", "DE", "US", "nl");

    static final List<String> VERSIONS =
            List.of("1", "1.2", "1.2.0", "1.10.3", "2.0.0", "1.2.3-beta", "1.2.3.4", "01.2", "10.0");

    static final List<String> LOCALES = List.of("en_US", "nl_NL", "de-DE", "");

    static final List<String> TIERS = List.of("production", "staging", "development");

    static final List<String> ADDRESSES =
            List.of("24.18.183.148", "115.240.90.163", "127.0.0.1", "1.2.3", "2001:db8::1", "::1", "");

    static final List<String> TIMES = List.of(
            "1700000000", "1700000000000", "2024-01-15T10:00:00Z", "2024-06-01 12:00:00", "yesterday", "2024-01-15");

    static final List<Object> NUMBERS = List.of(0, 1, 2, 10, -3, 1.5, 2.5, 1000000, 0.1, "1", "2.5", "10", "many");

    static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5"
                    + " Mobile/15E148 Safari/604.1",
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:121.0) Gecko/20100101 Firefox/121.0",
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.6099.43 Mobile"
                    + " Safari/537.36",
            "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
            "curl/8.4.0",
            "");

    static final Map<String, List<?>> CUSTOM = Map.of(
            "plan", WORDS,
            "seats", NUMBERS,
            "build", VERSIONS,
            "since", TIMES,
            "isStaff", List.of(true, false, "true"),
            "tags", List.of(array("red", "Green"), array(), array("1", "2.5"), "red"));

    private Samples() {}

    /** The older SDK knows arrays only as this class. */
    private static List<Object> array(Object... elements) {
        return new ArrayList<>(List.of(elements));
    }
}
