package io.github.statsigemulator.evaluator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The system and browser that a user-agent string tells of, in the words of Statsig's Core engine, whose names follow
 * ua-parser but whose reading is its own (seen in {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/src/evaluation/user_agent_parsing}).
 *
 * <p>Any non-empty string up to 1000 bytes of UTF-8 has an answer: what is not recognised is {@code Other}, what has no
 * version is {@code 0.0.0}. A longer string and the empty one have none, and all components are null.
 *
 * @param osName for example {@code Mac OS X}
 * @param osVersion up to four parts, for example {@code 10.15.7}
 * @param browserName for example {@code Chrome Mobile}
 * @param browserVersion up to four parts, for example {@code 120.0.6099.144}
 */
public record UserAgent(
        @Nullable String osName,
        @Nullable String osVersion,
        @Nullable String browserName,
        @Nullable String browserVersion) {

    private static final int LONGEST = 1000;

    private static final UserAgent UNREAD = new UserAgent(null, null, null, null);

    /** Reads a user-agent string; there is no string that fails. */
    public static UserAgent parse(String text) {
        if (text.isEmpty() || isTooLong(text)) {
            return UNREAD;
        }
        AgentMentions mentions = AgentText.read(text);
        AgentMention.Label system = AgentSystem.of(mentions);
        AgentMention.Label browser = AgentBrowser.of(mentions);
        return new UserAgent(system.name(), system.version(), browser.name(), browser.version());
    }

    /**
     * The component that a condition of the type {@code ua_based} asks for.
     *
     * @param name such as {@code os_name} or {@code browserVersion}: the underscore is optional, case does not matter
     * @return null for any other name, and for a string that was not read
     */
    public @Nullable String field(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "os_name", "osname" -> osName;
            case "os_version", "osversion" -> osVersion;
            case "browser_name", "browsername" -> browserName;
            case "browser_version", "browserversion" -> browserVersion;
            default -> null;
        };
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST || text.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    }
}
