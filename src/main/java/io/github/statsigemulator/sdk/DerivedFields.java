package io.github.statsigemulator.sdk;

import io.github.statsigemulator.evaluator.Snapshot;
import io.github.statsigemulator.http.Visitor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client's request tells of the user beside the user itself. Which fields the hosted service derives shows in
 * the answers that SDKs are tested with (statsig-io/js-client-monorepo, packages/test-helpers/src/data/initialize.json).
 *
 * @param country two letters, or null if neither the settings nor the address tell
 */
record DerivedFields(Visitor visitor, @Nullable String country) {

    private static final String IP = "ip";
    private static final String COUNTRY = "country";

    static DerivedFields of(Visitor visitor, Snapshot snapshot) {
        String country = visitor.country();
        return new DerivedFields(visitor, country == null ? snapshot.countryOf(visitor.ip()) : country);
    }

    /** By the names that they have in answers. */
    Map<String, String> shown() {
        return fields("user_agent", true);
    }

    /**
     * What completes a user, by the names that a user's fields have. The country is that of the address, so it says
     * nothing of a user with another.
     */
    Map<String, String> completing(Map<String, @Nullable Object> user) {
        boolean isElsewhere = user.get(IP) instanceof String own && !own.isEmpty();
        return fields("userAgent", !isElsewhere);
    }

    private Map<String, String> fields(String userAgent, boolean withCountry) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(IP, visitor.ip());
        if (visitor.userAgent() != null) {
            fields.put(userAgent, visitor.userAgent());
        }
        if (withCountry && country != null) {
            fields.put(COUNTRY, country);
        }
        return fields;
    }
}
