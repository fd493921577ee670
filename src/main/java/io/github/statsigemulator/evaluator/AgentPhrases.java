package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.AgentEffect.bot;
import static io.github.statsigemulator.evaluator.AgentEffect.browser;
import static io.github.statsigemulator.evaluator.AgentEffect.hint;
import static io.github.statsigemulator.evaluator.AgentEffect.mention;
import static io.github.statsigemulator.evaluator.AgentEffect.nothing;
import static io.github.statsigemulator.evaluator.AgentEffect.system;
import static java.util.stream.Collectors.groupingBy;

import io.github.statsigemulator.evaluator.AgentMentions.Hint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases that Core knows; the first that fits counts. {@code Android} or {@code Mobile} alone is a product like any
 * other. Where a phrase uses up more words than its name has ({@code AppleTV* _}, {@code iOS _}), Core does so too
 * (seen in {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/src/evaluation/user_agent_parsing/statsig_uaparser/tokenizer.rs}).
 */
final class AgentPhrases {

    private static final List<AgentPhrase> ALL = List.of(
            AgentPhrase.of("AppleTV* _", mention("ATV OS X")),
            AgentPhrase.of("like Mac OS _", nothing()),
            AgentPhrase.of("like", nothing()),
            AgentPhrase.of("Mac OS X 0", system("Mac OS X").and(hint(Hint.MAC))),
            AgentPhrase.of("Mac OS X", system("Mac OS X").and(hint(Hint.MAC))),
            AgentPhrase.of("iOS 0 _", system("iOS").and(hint(Hint.IOS))),
            AgentPhrase.of("iOS _", system("iOS").and(hint(Hint.IOS))),
            AgentPhrase.of("iPhone OS 0", system("iOS")),
            AgentPhrase.of("iPhone OS", system("iOS")),
            AgentPhrase.of("iPad~", mention("iPad").and(hint(Hint.IOS))),
            AgentPhrase.of("iPhone~", mention("iPhone").and(hint(Hint.IOS))),
            AgentPhrase.of("Apple-iPhone7C2*", mention("iPhone").and(hint(Hint.IOS))),
            AgentPhrase.of("CPU OS 0", mention("CPU OS")),
            AgentPhrase.of("CPU OS", mention("CPU OS")),
            AgentPhrase.of("CrOS 0", system("Chrome OS")),
            AgentPhrase.of("CrOS _ 0", system("Chrome OS")),
            AgentPhrase.of("CrOS _", system("Chrome OS")),
            AgentPhrase.of("CrKey", mention("Chromecast")),
            AgentPhrase.of("PlayStation", mention("PlayStation").and(hint(Hint.PLAYSTATION))),
            AgentPhrase.of("Android 0", system("Android")),
            AgentPhrase.of("Windows Phone 0", system("Windows Phone")),
            AgentPhrase.of("Windows Phone", system("Windows Phone")),
            AgentPhrase.of("Windows* NT 0", system("Windows")),
            AgentPhrase.of("Windows* XP+", system("Windows")),
            AgentPhrase.of("Windows* 0", system("Windows")),
            AgentPhrase.of("Windows*", system("Windows").and(hint(Hint.WINDOWS))),
            AgentPhrase.of("MSIE 0", browser("IE")),
            AgentPhrase.of("MSIE", browser("IE")),
            AgentPhrase.of("Yahoo! Slurp", mention("Yahoo! Slurp")),
            AgentPhrase.of("Red Hat", mention("Red Hat")),
            AgentPhrase.of("Ubuntu 0", system("Ubuntu")),
            AgentPhrase.of("Linux", mention("Linux").and(hint(Hint.LINUX))),
            AgentPhrase.of("linux", mention("Linux").and(hint(Hint.LINUX))),
            AgentPhrase.of("Nintendo 3DS", mention("NetFront NX")),
            AgentPhrase.of("Better Uptime Bot", bot("Better Uptime Bot")),
            AgentPhrase.of("Radius Compilance Bot", bot("Radius Compilance Bot")),
            AgentPhrase.of("AdsBot-Google-Mobile", bot("AdsBot-Google")),
            AgentPhrase.of("Uptime Monitoring Bot", bot("Uptime Monitoring Bot")));

    private static final Map<Character, List<AgentPhrase>> BY_INITIAL =
            ALL.stream().collect(groupingBy(AgentPhrase::initial));

    private AgentPhrases() {}

    /** The phrase that starts at a word, which must not be empty; null if there is none. */
    static @Nullable AgentPhrase find(AgentWords words, int start) {
        List<AgentPhrase> candidates = BY_INITIAL.get(words.at(start).charAt(0));
        if (candidates == null) {
            return null;
        }
        for (AgentPhrase phrase : candidates) {
            if (phrase.fits(words, start)) {
                return phrase;
            }
        }
        return null;
    }
}
