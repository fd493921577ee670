package io.github.statsigemulator.evaluator;

import io.github.statsigemulator.evaluator.AgentMention.Label;
import io.github.statsigemulator.evaluator.AgentMentions.Hint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Concludes the browser from what a user-agent string mentions: a browser that settled it, else the first that is known
 * by its name, else what most others claim to be, from Chrome down to hints (seen in
 * {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/src/evaluation/user_agent_parsing/statsig_uaparser/ua_parser.rs}).
 */
final class AgentBrowser {

    private AgentBrowser() {}

    static Label of(AgentMentions mentions) {
        AgentMention settled = mentions.browser();
        if (settled != null) {
            return settled.label();
        }
        for (AgentMention mention : mentions.all()) {
            Label browser = toldBy(mention, mentions);
            if (browser != null) {
                return browser;
            }
        }
        return claimed(mentions);
    }

    private static @Nullable Label toldBy(AgentMention mention, AgentMentions mentions) {
        String name = mention.name();
        return switch (name) {
            case "Edge", "Firefox", "Opera" -> mention.labelAs(mentions.hints(Hint.MOBILE) ? name + " Mobile" : name);
            case "HeadlessChrome", "NetFront NX", "axios" -> mention.label();
            case "Silk" ->
                mentions.hints(Hint.PLAYSTATION) ? Label.unversioned("NetFront NX") : mention.labelAs("Amazon Silk");
            case "YaBrowser" -> mention.labelAs("Yandex Browser");
            case "Yahoo! Slurp" -> Label.unversioned(name);
            default -> null;
        };
    }

    private static Label claimed(AgentMentions mentions) {
        AgentMention chrome = mentions.last("Chrome");
        AgentMention android = mentions.last("Android");
        if (chrome != null) {
            return ofChrome(chrome, android, mentions);
        }
        if (android != null) {
            return android.label();
        }
        return mentions.hints(Hint.CF_NETWORK) && !mentions.all().isEmpty()
                ? ofNetworking(mentions.all())
                : ofApple(mentions);
    }

    private static Label ofChrome(AgentMention chrome, @Nullable AgentMention android, AgentMentions mentions) {
        if (mentions.last("Version") != null) {
            return chrome.labelAs("Chrome Mobile WebView");
        }
        if (chrome.version() == null) {
            return android == null ? chrome.label() : android.label();
        }
        boolean mobile = mentions.hints(Hint.MOBILE) && !mentions.hints(Hint.HUAWEI);
        return chrome.labelAs(mobile ? "Chrome Mobile" : "Chrome");
    }

    /** An app that leaves its requests to the system names itself first, an extension says who it is in second place. */
    private static Label ofNetworking(List<AgentMention> all) {
        AgentMention app = all.get(0);
        if (!app.name().equals("NetworkingExtension")) {
            return app.label();
        }
        return all.size() > 1 ? all.get(1).labelAs("CFNetwork") : Label.unversioned("CFNetwork");
    }

    private static Label ofApple(AgentMentions mentions) {
        if (mentions.hints(Hint.SAFARI)) {
            boolean mobile = mentions.hints(Hint.MOBILE) && !mentions.hints(Hint.MAC);
            return labelAs(mobile ? "Mobile Safari" : "Safari", mentions.last("Version"));
        }
        if (mentions.hints(Hint.IOS)) {
            return labelAs("Mobile Safari UI/WKWebView", mentions.system());
        }
        return Label.unversioned(mentions.hints(Hint.CRAWLER) ? "crawler" : "Other");
    }

    private static Label labelAs(String name, @Nullable AgentMention versioned) {
        return versioned == null ? Label.unversioned(name) : versioned.labelAs(name);
    }
}
