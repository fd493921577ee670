package io.github.statsigemulator.sdk;

import io.github.statsigemulator.event.Event;
import io.github.statsigemulator.event.EventLogs;
import io.github.statsigemulator.event.EventReader;
import io.github.statsigemulator.event.Sender;
import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Clocks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes what SDKs report, under all the names that they send it to. */
@RestController
class EventController {

    /** js-local-eval appends the beacon's name to its whole URL (statsig-io/js-local-eval, src/StatsigNetwork.ts). */
    private static final String APPENDED = "/v1/rgstrlog_event_beacon";

    private static final String APPENDED_TO_LOG_EVENT = "/v1/log_eventlog_event_beacon";

    private static final Success SUCCESS = new Success(true);

    private final EventLogs logs;
    private final CustomExposures customExposures;
    private final PlainNames plainNames;
    private final Clocks clocks;

    EventController(EventLogs logs, CustomExposures customExposures, PlainNames plainNames, Clocks clocks) {
        this.logs = logs;
        this.customExposures = customExposures;
        this.plainNames = plainNames;
        this.clocks = clocks;
    }

    @PostMapping({"/v1/log_event", "/v1/rgstr", "/v1/rgstr_b", "/v1/log_event_beacon", APPENDED, APPENDED_TO_LOG_EVENT})
    ResponseEntity<Success> logEvent(
            Caller caller,
            JsonBody body,
            @RequestHeader(name = "STATSIG-SDK-TYPE", required = false) @Nullable String sdkType,
            @RequestHeader(name = "STATSIG-SDK-VERSION", required = false) @Nullable String sdkVersion) {
        keep(caller, body.fields(), sdkType, sdkVersion);
        return ResponseEntity.status(isUnity(body, sdkType) ? HttpStatus.OK : HttpStatus.ACCEPTED)
                .body(SUCCESS);
    }

    @PostMapping("/v1/log_custom_exposure")
    ResponseEntity<Success> logCustomExposure(
            Caller caller,
            JsonBody body,
            @RequestHeader(name = "STATSIG-SDK-TYPE", required = false) @Nullable String sdkType,
            @RequestHeader(name = "STATSIG-SDK-VERSION", required = false) @Nullable String sdkVersion) {
        keep(caller, customExposures.asEvents(caller.project(), body), sdkType, sdkVersion);
        return ResponseEntity.accepted().body(SUCCESS);
    }

    private void keep(
            Caller caller, Map<String, @Nullable Object> body, @Nullable String sdkType, @Nullable String sdkVersion) {
        Sender sender = Sender.of(caller.key().kind(), sdkType, sdkVersion);
        long now = clocks.of(caller.project()).millis();
        List<Event> events = new EventReader(sender, now).read(body);
        logs.of(caller.project()).add(plainNames.in(events, caller.project()));
    }

    /** Unity's SDK takes nothing but 200 for success (statsig-io/unity-sdk, Editor/RequestDispatcher.cs). */
    private static boolean isUnity(JsonBody body, @Nullable String sdkType) {
        Object type = body.object("statsigMetadata").get("sdkType");
        return (sdkType + " " + type).toLowerCase(Locale.ROOT).contains("unity");
    }

    /** Tells an SDK that it need not send again; several read the body as well as the status. */
    record Success(boolean success) {}
}
