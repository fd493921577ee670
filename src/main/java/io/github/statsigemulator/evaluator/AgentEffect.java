package io.github.statsigemulator.evaluator;

import io.github.statsigemulator.evaluator.AgentMentions.Hint;
import org.jspecify.annotations.Nullable;

/** What a phrase or a product in a user-agent string adds to the mentions; its version, if it has one, is given. */
@FunctionalInterface
interface AgentEffect {

    void on(AgentMentions mentions, @Nullable String version);

    /** Both, this one first. */
    default AgentEffect and(AgentEffect next) {
        return (mentions, version) -> {
            on(mentions, version);
            next.on(mentions, version);
        };
    }

    static AgentEffect nothing() {
        return (mentions, version) -> {};
    }

    static AgentEffect mention(String name) {
        return (mentions, version) -> mentions.mention(new AgentMention(name, version));
    }

    static AgentEffect system(String name) {
        return (mentions, version) -> mentions.mentionSystem(new AgentMention(name, version));
    }

    static AgentEffect browser(String name) {
        return (mentions, version) -> mentions.mentionBrowser(new AgentMention(name, version));
    }

    static AgentEffect bot(String name) {
        return (mentions, version) -> mentions.mentionBot(new AgentMention(name, version));
    }

    static AgentEffect hint(Hint hint) {
        return (mentions, version) -> mentions.hint(hint);
    }
}
