package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Caller;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.apache.tomcat.util.http.FastHttpDateFormat;
import org.jspecify.annotations.Nullable;

/** Gives {@link PromptAnswers} the requests that may have one, and puts the answers into the words of HTTP. */
final class PromptReplies {

    private static final int OK = 200;

    /** What filters and Tomcat say before a body, in their order. */
    private static final String HEAD = """
            HTTP/1.1 200 \r
            Access-Control-Allow-Origin: *\r
            Content-Type: application/json\r
            Content-Length:\s""";

    private static final String DATE = "\r\nDate: ";

    /** What Tomcat adds for those who ask for it. */
    private static final String KEPT = "\r\nKeep-Alive: timeout=%d\r\nConnection: keep-alive";

    private static final String END = "\r\n\r\n";

    private final Access access;
    private final PromptAnswers answers;
    private final RequestTimers timers;

    PromptReplies(Access access, PromptAnswers answers, RequestTimers timers) {
        this.access = access;
        this.answers = answers;
        this.timers = timers;
    }

    /**
     * What to send back.
     *
     * @param received all that has been received and not been answered
     * @param keptAlive how long the connection is kept without a request; for ever if that is not above 0
     * @return null if there is no prompt answer
     */
    byte @Nullable [] to(ByteBuffer received, Duration keptAlive) {
        long start = System.nanoTime();
        RequestHead head = RequestHead.of(received);
        byte[] answer = head == null ? null : answer(head);
        if (head == null || answer == null) {
            return null;
        }
        timers.record("GET", head.route(), OK, System.nanoTime() - start);
        return reply(answer, kept(head, keptAlive));
    }

    private byte @Nullable [] answer(RequestHead head) {
        Caller caller = head.key().flatMap(access::server).orElse(null);
        return caller == null ? null : answers.to(head.route(), head.query(), caller.project());
    }

    private static String kept(RequestHead head, Duration keptAlive) {
        boolean isToldSo = head.asksToBeKept() && keptAlive.toMillis() > 0;
        return isToldSo ? KEPT.formatted(keptAlive.toSeconds()) : "";
    }

    private static byte[] reply(byte[] answer, String kept) {
        String head = HEAD + answer.length + DATE + FastHttpDateFormat.getCurrentDate() + kept + END;
        byte[] reply = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), head.length() + answer.length);
        System.arraycopy(answer, 0, reply, head.length(), answer.length);
        return reply;
    }
}
