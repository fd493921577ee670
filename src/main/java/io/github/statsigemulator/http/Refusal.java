package io.github.statsigemulator.http;

import org.springframework.http.HttpStatus;

/** Why a request is answered before it reaches any controller. */
record Refusal(HttpStatus status, Fault fault) {

    static Refusal of(HttpStatus status, String message) {
        return new Refusal(status, new Fault("", message));
    }

    ErrorBody body(Api api) {
        return status == HttpStatus.BAD_REQUEST
                ? ErrorBody.of(api, fault)
                : ErrorBody.of(api, status, fault.errorMessage());
    }
}
