package io.github.statsigemulator.javasdk;

import java.util.regex.Pattern;

/** Batches of events, as SDKs send them to {@code /v1/log_event}. */
public final class Batches {

    /** As many events as make a batch full: the older SDK reads it in the document, Core has to be told. */
    public static final int FULL = 2000;

    private static final Pattern ANSWERED = Pattern.compile(
            "http_server_requests_seconds_count\\{[^}]*status=\"(\\d+)\",uri=\"/v1/log_event\"} (\\d+)");

    private Batches() {}

    /**
     * How many were answered with that status so far.
     *
     * @param metrics what the emulator's {@code /metrics} says
     */
    public static long answered(int status, String metrics) {
        return ANSWERED.matcher(metrics)
                .results()
                .filter(line -> line.group(1).equals(String.valueOf(status)))
                .mapToLong(line -> Long.parseLong(line.group(2)))
                .sum();
    }
}
