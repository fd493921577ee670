package io.github.statsigemulator.evaluator;

import static io.github.statsigemulator.evaluator.AgentEffect.browser;
import static io.github.statsigemulator.evaluator.AgentEffect.hint;
import static io.github.statsigemulator.evaluator.AgentEffect.mention;

import io.github.statsigemulator.evaluator.AgentMentions.Hint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What single words such as {@code Chrome/120.0} stand for: those that Core gives a meaning, bots by part of their
 * name, and all others for themselves (seen in {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/src/evaluation/user_agent_parsing/statsig_uaparser/tokenizer.rs}).
 */
final class AgentProducts {

    private static final Map<String, AgentEffect> KNOWN = Map.ofEntries(
            Map.entry("CFNetwork", hint(Hint.CF_NETWORK).and(hint(Hint.IOS))),
            Map.entry("ChatGPT-User", browser("ChatGPT-User")),
            Map.entry("CriOS", hint(Hint.IOS).and(notMacButIos()).and(browser("Chrome Mobile iOS"))),
            Map.entry("Edg", mention("Edge")),
            Map.entry("EdgiOS", notMacButIos().and(browser("Edge Mobile"))),
            Map.entry("Electron", browser("Electron")),
            Map.entry("FxiOS", browser("Firefox iOS")),
            Map.entry("GSA", browser("Google")),
            Map.entry("HuaweiBrowser", mention("HuaweiBrowser").and(hint(Hint.HUAWEI))),
            Map.entry("IEMobile", browser("IE Mobile")),
            Map.entry("Kindle", AgentProducts::kindle),
            Map.entry("Mobile", mention("Mobile").and(hint(Hint.MOBILE))),
            Map.entry("NX", browser("NetFront NX")),
            Map.entry("OAI-SearchBot", browser("OAI-SearchBot")),
            Map.entry("OculusBrowser", (mentions, version) -> mentions.insistOnSystem("Android")),
            Map.entry("OPR", mention("Opera")),
            Map.entry("Safari", mention("Safari").and(hint(Hint.SAFARI))),
            Map.entry("SamsungBrowser", browser("Samsung Internet")),
            Map.entry("YisouSpider", browser("YisouSpider")));

    private AgentProducts() {}

    static void read(String word, AgentMentions mentions) {
        int end = endOfName(word);
        String name = AgentWords.trimmed(word, 0, end);
        String version = end < word.length() ? AgentWords.trimmed(word, end + 1, word.length()) : "";
        read(name.isEmpty() ? word : name, version.isEmpty() ? null : version, mentions);
    }

    private static void read(String name, @Nullable String version, AgentMentions mentions) {
        AgentEffect known = KNOWN.get(name);
        if (known != null) {
            known.on(mentions, version);
        } else if (isBot(name)) {
            mentions.mentionBot(new AgentMention(name, version));
        } else if (version != null && version.contains("crawler")) {
            mentions.hint(Hint.CRAWLER);
        } else {
            mentions.mention(new AgentMention(name, version));
        }
    }

    private static boolean isBot(String name) {
        return name.contains("bot") || name.contains("Bot") || name.contains("crawler") || name.contains("Crawler");
    }

    private static int endOfName(String word) {
        int end = 0;
        while (end < word.length() && "/:".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static void kindle(AgentMentions mentions, @Nullable String version) {
        AgentMention kindle = new AgentMention("Kindle", version);
        mentions.mentionSystem(kindle);
        mentions.mentionBrowser(kindle);
    }

    /** Browsers of iOS that ask for desktop sites claim to run on a Mac. */
    private static AgentEffect notMacButIos() {
        return (mentions, version) -> {
            AgentMention system = mentions.system();
            if (system != null && system.name().equals("Mac OS X")) {
                mentions.insistOnSystem("iOS");
            }
        };
    }
}
