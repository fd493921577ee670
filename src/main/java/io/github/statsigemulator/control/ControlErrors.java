package io.github.statsigemulator.control;

import io.github.statsigemulator.http.ErrorBody;
import io.github.statsigemulator.http.Fault;
import io.github.statsigemulator.lifecycle.KeyTakenException;
import io.github.statsigemulator.spec.MalformedDocumentException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which status and body each failure has that only the emulator's own API knows. */
@RestControllerAdvice(basePackageClasses = ControlErrors.class)
@Order(0)
class ControlErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ErrorBody missing(NoImportedDocumentException failure) {
        return ErrorBody.console(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ErrorBody malformed(MalformedDocumentException failure) {
        return ErrorBody.console(
                String.valueOf(failure.getMessage()), List.of(new Fault(failure.place(), failure.fault())));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    ErrorBody taken(KeyTakenException failure) {
        return ErrorBody.console(HttpStatus.CONFLICT, String.valueOf(failure.getMessage()));
    }
}
