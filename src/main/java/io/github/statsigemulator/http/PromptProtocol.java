package io.github.statsigemulator.http;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP as Tomcat speaks it, with prompt answers. Tomcat makes it by its name. */
public final class PromptProtocol extends Http11NioProtocol {

    private final PromptEndpoint endpoint;

    /** A protocol that gives no prompt answers yet. */
    public PromptProtocol() {
        this(new PromptEndpoint());
    }

    private PromptProtocol(PromptEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void replyBy(PromptReplies replies) {
        endpoint.replyBy(replies);
    }
}
