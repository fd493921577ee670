package io.github.statsigemulator.javasdk;

import com.statsig.StatsigUser;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Users of tests, which are JSON objects as the HTTP API takes them, as the SDKs have them. */
public final class SdkUsers {

    private SdkUsers() {}

    /** The user of {@code javacore}; what is not there is null. */
    @SuppressWarnings("unchecked") // users of tests have objects where objects belong
    public static StatsigUser core(Map<String, ?> user) {
        return new StatsigUser.Builder()
                .setUserID(text(user, "userID"))
                .setEmail(text(user, "email"))
                .setIp(text(user, "ip"))
                .setUserAgent(text(user, "userAgent"))
                .setCountry(text(user, "country"))
                .setLocale(text(user, "locale"))
                .setAppVersion(text(user, "appVersion"))
                .setCustomIDs((Map<String, String>) user.get("customIDs"))
                .setCustom((Map<String, Object>) user.get("custom"))
                .setPrivateAttributes((Map<String, String>) user.get("privateAttributes"))
                .build();
    }

    /** The user of {@code serversdk}, which knows no user without an id. */
    @SuppressWarnings("unchecked") // as above
    public static com.statsig.sdk.StatsigUser legacy(Map<String, ?> user) {
        String id = text(user, "userID");
        com.statsig.sdk.StatsigUser legacy =
                new com.statsig.sdk.StatsigUser(id == null ? "" : id, (Map<String, String>) user.get("customIDs"));
        legacy.setEmail(text(user, "email"));
        legacy.setIp(text(user, "ip"));
        legacy.setUserAgent(text(user, "userAgent"));
        legacy.setCountry(text(user, "country"));
        legacy.setLocale(text(user, "locale"));
        legacy.setAppVersion(text(user, "appVersion"));
        legacy.setCustom((Map<String, Object>) user.get("custom"));
        legacy.setPrivateAttributes((Map<String, Object>) user.get("privateAttributes"));
        return legacy;
    }

    private static @Nullable String text(Map<String, ?> user, String property) {
        return (String) user.get(property);
    }
}
