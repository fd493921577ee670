package io.github.statsigemulator.http;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Thrown while a body is read, when it is too large or not encoded as it claims to be. */
class BodyRefusedException extends IOException {

    private final HttpStatus status;

    BodyRefusedException(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    /** The refusal that lies behind a failure; whoever parses wraps what its input throws. */
    static Optional<BodyRefusedException> behind(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyRefusedException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    HttpStatus status() {
        return status;
    }
}
