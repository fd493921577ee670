package io.github.statsigemulator.evaluator;

import io.github.statsigemulator.evaluator.AgentMention.Label;
import io.github.statsigemulator.evaluator.AgentMentions.Hint;
import org.jspecify.annotations.Nullable;

/**
 * Concludes the operating system from what a user-agent string mentions (seen in
 * {@code statsig-io/statsig-server-core},
 * {@code statsig-rust/src/evaluation/user_agent_parsing/statsig_uaparser/ua_parser.rs}).
 */
final class AgentSystem {

    private AgentSystem() {}

    static Label of(AgentMentions mentions) {
        AgentMention settled = mentions.system();
        if (settled != null) {
            return settled.label();
        }
        for (AgentMention mention : mentions.all()) {
            Label system = toldBy(mention, mentions);
            if (system != null) {
                return system;
            }
        }
        return Label.unversioned(hinted(mentions));
    }

    private static @Nullable Label toldBy(AgentMention mention, AgentMentions mentions) {
        return switch (mention.name()) {
            case "ATV OS X", "Chromecast", "Red Hat" -> Label.unversioned(mention.name());
            case "Android", "iOS", "Kindle", "Ubuntu" -> mention.label();
            case "CPU OS" -> mentions.hints(Hint.IOS) ? mention.labelAs("iOS") : null;
            case "Version" -> mentions.hints(Hint.IOS) && mentions.hints(Hint.MAC) ? mention.labelAs("iOS") : null;
            default -> mention.name().startsWith("Android") ? Label.unversioned("Android") : null;
        };
    }

    private static String hinted(AgentMentions mentions) {
        if (mentions.hints(Hint.IOS)) {
            return "iOS";
        }
        if (mentions.hints(Hint.MAC)) {
            return "Mac OS X";
        }
        if (mentions.hints(Hint.WINDOWS)) {
            return "Windows";
        }
        return mentions.hints(Hint.LINUX) ? "Linux" : "Other";
    }
}
