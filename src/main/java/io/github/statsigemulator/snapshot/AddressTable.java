package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.evaluator.Countries;
import ip3country.CountryLookup;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Countries by the table of addresses that all SDKs carry. It knows IPv4 alone, in four dotted numbers (seen in
 * statsig-io/statsig-server-core, statsig-rust/src/evaluation/country_lookup.rs).
 */
final class AddressTable implements Countries {

    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final String UNKNOWN = "--";

    @Override
    public @Nullable String countryOf(String ip) {
        if (!DOTTED.matcher(ip).matches()) {
            return null;
        }
        String country = Loaded.lookup(ip);
        return UNKNOWN.equals(country) ? null : country;
    }

    /** Loads the table, which takes a moment and some megabytes, when it is first needed. */
    private static final class Loaded {

        static {
            CountryLookup.initialize();
        }

        static @Nullable String lookup(String ip) {
            return CountryLookup.lookupIPString(ip);
        }
    }
}
