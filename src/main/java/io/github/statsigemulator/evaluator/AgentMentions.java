package io.github.statsigemulator.evaluator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been gathered from one user-agent string so far. Lives for one reading only. */
final class AgentMentions {

    /** Things worth remembering that are no names by themselves. */
    enum Hint {
        BOT,
        CF_NETWORK,
        CRAWLER,
        HUAWEI,
        IOS,
        LINUX,
        MAC,
        MOBILE,
        PLAYSTATION,
        SAFARI,
        WINDOWS
    }

    private final List<AgentMention> all = new ArrayList<>();

    private final Set<Hint> hints = EnumSet.noneOf(Hint.class);

    private @Nullable AgentMention system;

    private @Nullable AgentMention browser;

    /** All mentions in their order, apart from bots and the few that are hints only. */
    List<AgentMention> all() {
        return all;
    }

    /** The last mention of a name; null if there is none. */
    @Nullable
    AgentMention last(String name) {
        AgentMention last = null;
        for (AgentMention mention : all) {
            last = mention.name().equals(name) ? mention : last;
        }
        return last;
    }

    boolean hints(Hint hint) {
        return hints.contains(hint);
    }

    /** The mention that settles what the system is; null if none does. */
    @Nullable
    AgentMention system() {
        return system;
    }

    /** The mention that settles what the browser is; null if none does. */
    @Nullable
    AgentMention browser() {
        return browser;
    }

    void hint(Hint hint) {
        hints.add(hint);
    }

    void mention(AgentMention mention) {
        all.add(mention);
    }

    /** Settles the system if it has a version and is the first that has one. */
    void mentionSystem(AgentMention mention) {
        if (system == null && mention.version() != null) {
            system = mention;
        }
        all.add(mention);
    }

    /** Settles the browser if it has a version; the last that has one wins. */
    void mentionBrowser(AgentMention mention) {
        if (mention.version() != null) {
            browser = mention;
        }
        all.add(mention);
    }

    /** Settles the browser, with a version or without; later ones are but addresses of its home page. */
    void mentionBot(AgentMention mention) {
        if (!hints.contains(Hint.BOT)) {
            browser = mention;
            hints.add(Hint.BOT);
        }
    }

    /** Settles the system, whatever was said before. */
    void insistOnSystem(String name) {
        system = new AgentMention(name, null);
    }
}
