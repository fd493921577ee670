package io.github.statsigemulator.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers what Tomcat itself refuses, such as a request line that is none, with JSON instead of a page. Tomcat makes it
 * by its name.
 */
public class JsonErrorValve extends ErrorReportValve {

    /** Slashes and zeros in ids are what this is about most often. */
    private static final String UNREADABLE = "The request line or a header cannot be read: a path has no %2F, %5C, %00"
            + " and no % without two digits of base 16, and what is not ASCII is percent-encoded in UTF-8.";

    private static final Logger LOG = LoggerFactory.getLogger(JsonErrorValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        Api api = Api.of(String.valueOf(request.getRequestURI()));
        if (api == Api.SDK) {
            Cors.open(request, response);
        }
        try {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            response.getReporter().write(body(api, status));
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("Nobody is there to read what was wrong", gone);
        }
    }

    /** An {@link ErrorBody}, written by hand because Spring is not at work here. */
    private static String body(Api api, int code) {
        HttpStatus status = HttpStatus.resolve(code);
        String reason = status == null ? "Error" : status.getReasonPhrase();
        String message = status == HttpStatus.BAD_REQUEST ? UNREADABLE : reason + ".";
        String more = "";
        if (api == Api.SDK) {
            more = ",\"error\":\"%s\"".formatted(reason);
        } else if (status == HttpStatus.BAD_REQUEST) {
            more = ",\"errors\":[{\"property\":\"\",\"errorMessage\":\"%s\"}]".formatted(message);
        }
        return "{\"status\":%d,\"message\":\"%s\"%s}".formatted(code, message, more);
    }
}
