package io.github.statsigemulator.sdk;

import io.github.statsigemulator.event.Sender;
import io.github.statsigemulator.project.Caller;
import jakarta.servlet.http.HttpServletRequest;

/** Who sends, as far as key and headers say. */
final class Senders {

    static final String SDK_TYPE = "STATSIG-SDK-TYPE";

    private static final String SDK_VERSION = "STATSIG-SDK-VERSION";

    private Senders() {}

    static Sender of(Caller caller, HttpServletRequest request) {
        return Sender.of(caller.key().kind(), request.getHeader(SDK_TYPE), request.getHeader(SDK_VERSION));
    }
}
