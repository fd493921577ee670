package io.github.statsigemulator.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.statsigemulator.project.ApiKey;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The body of every answer that is not a success.
 *
 * @param status the HTTP status again
 * @param message what was wrong, for the person who sent the request
 * @param error the name of the status, on the SDK API alone
 * @param errors the faults and their places: on every 400 of the Console API and on nothing else, because clients of it
 *     take any answer with {@code errors} as failed (statsig-io/terraform-provider-statsig, internal/errors.go)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(
        int status,
        String message,
        @Nullable String error,
        @Nullable List<Fault> errors) {

    /** What looks like a key, wherever it was sent. */
    private static final Pattern KEY = Pattern.compile("(client|secret|console)-[A-Za-z0-9]{16,}");

    /** No answer repeats a key, not even one that was sent in the place of a name. */
    public ErrorBody {
        message = masked(message);
        errors = errors == null
                ? null
                : errors.stream()
                        .map(fault -> new Fault(masked(fault.property()), masked(fault.errorMessage())))
                        .toList();
    }

    private static String masked(String text) {
        return KEY.matcher(text).replaceAll(key -> ApiKey.masked(key.group()));
    }

    /** In the form of the API that the request was for. */
    public static ErrorBody of(Api api, HttpStatus status, String message) {
        return api == Api.SDK ? sdk(status, message) : console(status, message);
    }

    /** In the form of the SDK API. */
    public static ErrorBody sdk(HttpStatus status, String message) {
        return new ErrorBody(status.value(), message, status.getReasonPhrase(), null);
    }

    /** In the form of the Console API, which the emulator's own API shares. */
    public static ErrorBody console(HttpStatus status, String message) {
        return status == HttpStatus.BAD_REQUEST
                ? console(message, List.of(new Fault("", message)))
                : new ErrorBody(status.value(), message, null, null);
    }

    /** A 400 of the Console API with its faults. */
    public static ErrorBody console(String message, List<Fault> faults) {
        return new ErrorBody(HttpStatus.BAD_REQUEST.value(), message, null, List.copyOf(faults));
    }

    /** A 400 in the form of the API, for one fault: the SDK API has its place in the message. */
    static ErrorBody of(Api api, Fault fault) {
        String message =
                fault.property().isEmpty() ? fault.errorMessage() : fault.property() + ": " + fault.errorMessage();
        return api == Api.SDK ? sdk(HttpStatus.BAD_REQUEST, message) : console(message, List.of(fault));
    }
}
