package io.github.statsigemulator.evaluator;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the spelling of Rust's {@code fancy_regex}, compiled as Java's. Classes such as {@code \w}
 * know all of Unicode, named ones such as {@code [:alpha:]} only ASCII, and {@code $} is the very end.
 *
 * <p>Seen in {@code statsig-io/statsig-server-core,
 * statsig-rust/src/evaluation/comparisons/compare_str_with_regex.rs}.
 */
public final class SearchPattern {

    private static final int FLAGS = Pattern.UNIX_LINES | Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;

    private static final Pattern MULTILINE = Pattern.compile("\\(\\?[a-zA-Z]*m");

    /** What Java spells differently, or what must not be taken for it. */
    private static final Pattern TOKEN = Pattern.compile("\\\\(?<case>[pP])\\{(?<property>\\w{3,})\\}"
            + "|\\\\k<(?<called>\\w+)>|\\(\\?P=(?<repeated>\\w+)\\)|\\(\\?P?<(?<group>[A-Za-z_]\\w*)>"
            + "|\\[:(?<not>\\^?)(?<posix>[a-z]+):\\]|\\\\(?<hex>[hH])|\\\\.|[\\[\\]$]");

    private static final Map<String, String> POSIX = Map.ofEntries(
            Map.entry("alnum", "0-9A-Za-z"),
            Map.entry("alpha", "A-Za-z"),
            Map.entry("ascii", "\\x00-\\x7F"),
            Map.entry("blank", "\\t\\x20"),
            Map.entry("cntrl", "\\x00-\\x1F\\x7F"),
            Map.entry("digit", "0-9"),
            Map.entry("graph", "!-~"),
            Map.entry("lower", "a-z"),
            Map.entry("print", "\\x20-~"),
            Map.entry("punct", "!-/:-@\\[-`{-~"),
            Map.entry("space", "\\t\\n\\x0B\\f\\r\\x20"),
            Map.entry("upper", "A-Z"),
            Map.entry("word", "0-9A-Za-z_"),
            Map.entry("xdigit", "0-9A-Fa-f"));

    private final String source;
    private final Pattern compiled;

    private SearchPattern(String source, Pattern compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /**
     * Compiles a pattern.
     *
     * @throws java.util.regex.PatternSyntaxException if it is broken
     */
    public static SearchPattern compile(String source) {
        return new SearchPattern(source, Pattern.compile(translated(source), FLAGS));
    }

    /** Whether the pattern occurs somewhere in the text; false if that takes too long to find out. */
    public boolean occursIn(String text) {
        try {
            return compiled.matcher(new PatientText(text)).find();
        } catch (PatientText.LostPatienceException | StackOverflowError tooHard) {
            // A pattern and a text can be chosen so that Java backtracks for ages; Core gives up as well.
            return false;
        }
    }

    private static String translated(String source) {
        String end = MULTILINE.matcher(source).find() ? "$" : "\\z";
        StringBuilder java = new StringBuilder();
        Matcher token = TOKEN.matcher(source);
        int depth = 0;
        while (token.find()) {
            String found = token.group();
            depth += found.equals("[") ? 1 : found.equals("]") ? -1 : 0;
            String translation = found.equals("$") && depth <= 0 ? end : translated(token, found);
            token.appendReplacement(java, Matcher.quoteReplacement(translation));
        }
        return token.appendTail(java).toString();
    }

    private static String translated(Matcher token, String found) {
        if (token.group("property") != null) {
            return "\\%s{Is%s}".formatted(token.group("case"), token.group("property"));
        }
        if (token.group("posix") != null) {
            String range = POSIX.getOrDefault(token.group("posix"), "&&");
            return "[" + token.group("not") + range + "]";
        }
        if (token.group("hex") != null) {
            return token.group("hex").equals("h") ? "[0-9A-Fa-f]" : "[^0-9A-Fa-f]";
        }
        return reference(token, found);
    }

    private static String reference(Matcher token, String found) {
        if (token.group("group") != null) {
            return "(?<" + name(token.group("group")) + ">";
        }
        String called = token.group("called") == null ? token.group("repeated") : token.group("called");
        return called == null ? found : "\\k<" + name(called) + ">";
    }

    /** Java's group names have no underscores and do not begin with a digit. */
    private static String name(String group) {
        return "g" + group.replace("_", "x5F");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchPattern pattern && source.equals(pattern.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
