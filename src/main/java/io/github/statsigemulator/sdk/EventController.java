package io.github.statsigemulator.sdk;

import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventLogs;
import io.github.statsigemulator.event.EventReader;
import io.github.statsigemulator.event.KeptBatches;
import io.github.statsigemulator.event.Sender;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what SDKs report, under all the names that they send it to. */
@RestController
class EventController {

    /** js-local-eval appends the beacon's name to its whole URL (statsig-io/js-local-eval, src/StatsigNetwork.ts). */
    private static final String APPENDED = "/v1/rgstrlog_event_beacon";

    private static final String APPENDED_TO_LOG_EVENT = "/v1/log_eventlog_event_beacon";

    private static final Success SUCCESS = new Success(true);

    private static final Pattern SENT_AGAIN = Pattern.compile("0*[1-9]\\d*");

    private final EventLogs logs;
    private final KeptBatches kept;
    private final CustomExposures customExposures;
    private final PlainNames plainNames;
    private final Clocks clocks;

    EventController(
            EventLogs logs, KeptBatches kept, CustomExposures customExposures, PlainNames plainNames, Clocks clocks) {
        this.logs = logs;
        this.kept = kept;
        this.customExposures = customExposures;
        this.plainNames = plainNames;
        this.clocks = clocks;
    }

    @PostMapping({"/v1/log_event", "/v1/rgstr", "/v1/rgstr_b", "/v1/log_event_beacon", APPENDED, APPENDED_TO_LOG_EVENT})
    ResponseEntity<Success> logEvent(Caller caller, JsonBody body, HttpServletRequest request) {
        keep(caller, body.fields(), request);
        return ResponseEntity.status(isUnity(body, request) ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(SUCCESS);
    }

    @PostMapping("/v1/log_custom_exposure")
    ResponseEntity<Success> logCustomExposure(Caller caller, JsonBody body, HttpServletRequest request) {
        keep(caller, customExposures.asEvents(caller.project(), body), request);
        return ResponseEntity.accepted().body(SUCCESS);
    }

    private void keep(Caller caller, Map<String, @Nullable Object> body, HttpServletRequest request) {
        Sender sender = Senders.of(caller, request);
        long now = clocks.of(caller.project()).millis();
        List<Event> events = new EventReader(sender, now).read(body);
        kept.keep(
                caller.key(),
                body.get("events"),
                isSentAgain(request),
                () -> logs.of(caller.project()).add(plainNames.in(events, caller.project())));
    }

    private static boolean isSentAgain(HttpServletRequest request) {
        return Stream.of("STATSIG-RETRY-COUNT", "STATSIG-RETRY")
                .map(request::getHeader)
                .anyMatch(times -> times != null && SENT_AGAIN.matcher(times).matches());
    }

    /** Unity's SDK takes nothing but 200 for success (statsig-io/unity-sdk, Editor/RequestDispatcher.cs). */
    private static boolean isUnity(JsonBody body, HttpServletRequest request) {
        String sdkType = request.getHeader(Senders.SDK_TYPE);
        Object type = body.object("statsigMetadata").get("sdkType");
        return (sdkType + " " + type).toLowerCase(Locale.ROOT).contains("unity");
    }

    /** Tells an SDK that it need not send again; several read the body as well as the status. */
    record Success(boolean success) {}
}
