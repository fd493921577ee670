package io.github.statsigemulator.evaluator;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that a user-agent string names: a system, a browser, a device, a library.
 *
 * @param name the name it is known by here, which need not be the one in the string
 * @param version as it stands in the string; null if none does
 */
record AgentMention(String name, @Nullable String version) {

    private static final String NO_VERSION = "0.0.0";

    private static final Pattern SEPARATOR = Pattern.compile("[_,.]");

    private static final int PARTS = 4;

    private static final Set<String> NAMES_WITH_THREE_PARTS = Set.of("NetFront NX", "Opera", "YaBrowser");

    // What Windows calls itself by the number of its kernel; Core knows no other, so 8.0 (6.2) has no version.
    private static final Map<String, String> WINDOWS =
            Map.of("5.1", "XP", "5.2", "XP", "6.0", "Vista", "6.1", "7", "6.3", "8.1", "10.0", "10");

    /** A name and a version that are fit to be shown. */
    record Label(String name, String version) {

        static Label unversioned(String name) {
            return new Label(name, NO_VERSION);
        }
    }

    Label label() {
        return labelAs(name);
    }

    /** The version is still written as befits the mention's own name. */
    Label labelAs(String shownName) {
        return new Label(shownName, versionText());
    }

    private String versionText() {
        if (version == null) {
            return NO_VERSION;
        }
        return name.equals("Windows") ? WINDOWS.getOrDefault(version, NO_VERSION) : dotted(version);
    }

    /** Parts may be empty or letters, except that the second ends where its digits end. */
    private String dotted(String raw) {
        String[] parts = SEPARATOR.split(withoutLastSeparator(raw), -1);
        if (parts.length > 1) {
            parts[1] = leadingDigits(parts[1]);
        }
        int most = NAMES_WITH_THREE_PARTS.contains(name) ? PARTS - 1 : PARTS;
        return String.join(".", Arrays.asList(parts).subList(0, Math.min(most, parts.length)));
    }

    private static String withoutLastSeparator(String raw) {
        int last = raw.length() - 1;
        return "_,.".indexOf(raw.charAt(last)) < 0 ? raw : raw.substring(0, last);
    }

    private static String leadingDigits(String part) {
        int end = 0;
        while (end < part.length() && AgentWords.isDigit(part.charAt(end))) {
            end++;
        }
        return part.substring(0, end);
    }
}
