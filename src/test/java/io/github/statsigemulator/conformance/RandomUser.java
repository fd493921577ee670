package io.github.statsigemulator.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Users of whom more or less is known, in the form of the HTTP API. */
final class RandomUser {

    private RandomUser() {}

    static List<Map<String, Object>> several(int count, Chance chance) {
        return Stream.generate(() -> of(chance)).limit(count).toList();
    }

    private static Map<String, Object> of(Chance chance) {
        Map<String, Object> user = new LinkedHashMap<>();
        put(user, chance, 90, "userID", List.of("user-" + chance.below(1000), "user-" + chance.below(50), ""));
        put(user, chance, 60, "email", Samples.MAILS);
        put(user, chance, 40, "ip", Samples.ADDRESSES);
        put(user, chance, 40, "userAgent", Samples.AGENTS);
        put(user, chance, 40, "country", Samples.COUNTRIES);
        put(user, chance, 40, "locale", Samples.LOCALES);
        put(user, chance, 40, "appVersion", Samples.VERSIONS);
        user.put("customIDs", ids(chance));
        user.put("custom", custom(chance));
        user.put("privateAttributes", privately(chance));
        return user;
    }

    private static Map<String, Object> ids(Chance chance) {
        Map<String, Object> ids = new LinkedHashMap<>();
        put(ids, chance, 60, "stableID", List.of("stable-" + chance.below(1000)));
        put(ids, chance, 60, chance.any(List.of("companyID", "companyid")), List.of("company-" + chance.below(20)));
        return ids;
    }

    private static Map<String, Object> custom(Chance chance) {
        Map<String, Object> custom = new LinkedHashMap<>();
        Samples.CUSTOM.keySet().stream()
                .sorted()
                .forEach(field -> put(custom, chance, 60, field, Samples.CUSTOM.getOrDefault(field, List.of())));
        put(custom, chance, 20, "os_name", List.of("Windows", "Plan 9"));
        put(custom, chance, 20, "url", List.of("https://example.com/shop?a=b"));
        put(custom, chance, 20, "device_model", List.of("Pixel 8"));
        return custom;
    }

    private static Map<String, Object> privately(Chance chance) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        put(attributes, chance, 30, chance.any(List.of("plan", "secret")).toLowerCase(Locale.ROOT), Samples.WORDS);
        return attributes;
    }

    private static void put(Map<String, Object> object, Chance chance, int percentage, String name, List<?> values) {
        if (chance.happens(percentage)) {
            object.put(name, chance.any(values));
        }
    }
}
