package io.github.statsigemulator.sdk;

import io.github.statsigemulator.event.EventsNotKeptException;
import io.github.statsigemulator.event.UnreadableEventException;
import io.github.statsigemulator.http.ErrorBody;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which status and body each failure has in the SDK API. */
@RestControllerAdvice(basePackageClasses = SdkErrors.class)
@Order(0)
class SdkErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ErrorBody unknown(UnknownLayerException failure) {
        return ErrorBody.sdk(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ErrorBody unknown(UnknownAutotuneException failure) {
        return ErrorBody.sdk(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ErrorBody unreadable(UnreadableEventException failure) {
        return ErrorBody.sdk(HttpStatus.BAD_REQUEST, failure.place() + ": " + failure.getMessage());
    }

    /** SDKs send the events again after this status; the body is the one of the hosted service. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    Map<String, Boolean> notKept(EventsNotKeptException failure) {
        return Map.of("success", false);
    }
}
