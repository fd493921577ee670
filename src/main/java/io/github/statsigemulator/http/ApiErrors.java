package io.github.statsigemulator.http;

import io.github.statsigemulator.project.Sent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what no controller saw, or saw coming: unknown routes, wrong methods, unreadable bodies, defects. Each answer
 * has the form of the API that the request was for, and none repeats the path, which may hold a key.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    @ExceptionHandler
    ResponseEntity<ErrorBody> faulty(FaultyRequestException failure, HttpServletRequest request) {
        return ResponseEntity.badRequest().body(ErrorBody.of(Api.of(request), failure.fault()));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> refused(BodyRefusedException failure, HttpServletRequest request) {
        return body(failure.status(), HttpHeaders.EMPTY, String.valueOf(failure.getMessage()), request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> mistyped(TypeMismatchException failure, HttpServletRequest request) {
        String property = failure.getPropertyName();
        boolean isFlag = failure.getRequiredType() == boolean.class;
        String message = "must be " + (isFlag ? "true or false" : "a whole number") + Sent.not(failure.getValue());
        Fault fault = new Fault(property == null ? "" : property, message);
        return ResponseEntity.badRequest().body(ErrorBody.of(Api.of(request), fault));
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> misspelt(InvalidParameterException failure, HttpServletRequest request) {
        return body(
                HttpStatus.BAD_REQUEST,
                HttpHeaders.EMPTY,
                "The query must be text in UTF-8, with % before two digits of base 16 only.",
                request);
    }

    /** Whoever sent the request has hung up, so hardly anybody reads this. */
    @ExceptionHandler
    ResponseEntity<ErrorBody> broken(IOException failure, HttpServletRequest request) {
        LOG.debug("A connection ended early", failure);
        return body(HttpStatus.BAD_REQUEST, HttpHeaders.EMPTY, "The body ended early.", request);
    }

    @ExceptionHandler
    ResponseEntity<ErrorBody> unexpected(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse known) {
            HttpStatus status = status(known.getStatusCode());
            return body(status, known.getHeaders(), explain(status, failure, request), request);
        }
        LOG.error("A request failed for a reason that lies in the emulator", failure);
        String message = "The emulator failed; its log says why (%s)."
                .formatted(failure.getClass().getSimpleName());
        return body(HttpStatus.INTERNAL_SERVER_ERROR, HttpHeaders.EMPTY, message, request);
    }

    private static String explain(HttpStatus status, Exception failure, HttpServletRequest request) {
        if (failure instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] possible = wrong.getSupportedMethods();
            return "%s is not possible here; possible: %s."
                    .formatted(request.getMethod(), String.join(", ", possible == null ? new String[0] : possible));
        }
        return switch (status) {
            case NOT_FOUND -> "There is no such route.";
            case UNSUPPORTED_MEDIA_TYPE -> "A body of this type is not understood; send JSON.";
            case NOT_ACCEPTABLE -> "The answer is JSON, which the Accept header does not allow.";
            default -> String.valueOf(((ErrorResponse) failure).getBody().getDetail());
        };
    }

    private static HttpStatus status(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static ResponseEntity<ErrorBody> body(
            HttpStatus status, HttpHeaders headers, String message, HttpServletRequest request) {
        return ResponseEntity.status(status).headers(headers).body(ErrorBody.of(Api.of(request), status, message));
    }
}
