package io.github.statsigemulator.console;

import io.github.statsigemulator.http.ErrorBody;
import io.github.statsigemulator.http.Fault;
import io.github.statsigemulator.lifecycle.EntityInUseException;
import io.github.statsigemulator.lifecycle.InvalidEntityException;
import io.github.statsigemulator.lifecycle.KeyNotFoundException;
import io.github.statsigemulator.store.EntityNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says which status and body each failure has in the Console API, and in the emulator's own, which shares its form. */
@RestControllerAdvice({"io.github.statsigemulator.console", "io.github.statsigemulator.control"})
@Order(0)
class ConsoleErrors {

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ErrorBody invalid(InvalidEntityException failure) {
        return ErrorBody.console(
                String.valueOf(failure.getMessage()),
                failure.faults().stream()
                        .map(fault -> new Fault(fault.property(), fault.message()))
                        .toList());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    ErrorBody inUse(EntityInUseException failure) {
        return ErrorBody.console(HttpStatus.FORBIDDEN, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_IMPLEMENTED)
    ErrorBody notMeasurable(NotMeasurableException failure) {
        return ErrorBody.console(HttpStatus.NOT_IMPLEMENTED, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler({
        EntityNotFoundException.class,
        KeyNotFoundException.class,
        RuleNotFoundException.class,
        AlertNotFoundException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ErrorBody notFound(RuntimeException failure) {
        return ErrorBody.console(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
    }
}
