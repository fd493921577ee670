package io.github.statsigemulator.javascript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two hundred users, who differ in every attribute that the rules of {@code shop.json} look at. */
final class Users {

    private static final int COUNT = 200;

    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
            "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1");

    private Users() {}

    static List<Map<String, Object>> all() {
        return IntStream.range(0, COUNT).mapToObj(Users::user).toList();
    }

    /** The user as the HTTP API has to be told of an environment; SDKs know it by an option. */
    static Map<String, Object> in(String tier, Map<String, Object> user) {
        Map<String, Object> told = new LinkedHashMap<>(user);
        told.put("statsigEnvironment", Map.of("tier", tier));
        return told;
    }

    private static Map<String, Object> user(int i) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("userID", "user-" + i);
        user.put("email", "user-" + i + (i % 7 == 0 ? "@Example.com" : "@elsewhere.org"));
        user.put("country", pick(i, "NL", "DE", "US"));
        user.put("locale", pick(i, "nl-NL", "en_US", "de_DE", "NL-nl"));
        user.put("ip", pick(i, "127.0.0.1", "2001:db8::" + i));
        user.put("userAgent", AGENTS.get(i % AGENTS.size()));
        user.put("appVersion", pick(i, "2.9.9", "2.10.0", "2.10", "3", "1.0.0-beta"));
        user.put("custom", custom(i));
        user.put("privateAttributes", Map.of("plan", pick(i, "gold", "free", "GOLD")));
        user.put("customIDs", Map.of("companyID", "c-" + i % 20, "stableID", "stable-" + i));
        return user;
    }

    private static Map<String, Object> custom(int i) {
        return Map.of(
                "level",
                i,
                "tags",
                i % 4 == 0 ? List.of("new", "old") : List.of("old"),
                "city",
                pick(i, "Zürich", "東京", "Zurich 🏔"),
                "since",
                "20%d-01-01T00:00:00.000Z".formatted(15 + i % 10));
    }

    private static String pick(int i, String... choices) {
        return choices[i % choices.length];
    }
}
