package io.github.statsigemulator.sdk;

import io.github.statsigemulator.http.JsonBody;
import io.github.statsigemulator.http.Query;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.snapshot.Download;
import io.github.statsigemulator.snapshot.Downloads;
import io.github.statsigemulator.spec.Format;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The config-specs documents, in the format of each family of SDKs. A key at the end of the path has done its work, and is
 * gone, before routing.
 */
@RestController
class DownloadController {

    static final String V1 = "/v1/download_config_specs";
    static final String V2 = "/v2/download_config_specs";

    private final Downloads downloads;

    DownloadController(Downloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping({V1, V2})
    void download(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(caller, Unchanged.since(Query.of(request)), request, response);
    }

    @PostMapping({V1, V2})
    void download(Caller caller, @Nullable JsonBody body, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long since = body == null ? 0 : Unchanged.time(body.fields().get("sinceTime"));
        answer(caller, since, request, response);
    }

    private void answer(Caller caller, long since, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (since >= downloads.time(caller.project())) {
            write(response, Unchanged.answer());
        } else {
            send(caller, request, response);
        }
    }

    private void send(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = request.getRequestURI().startsWith("/v2/") ? Format.V2 : Format.V1;
        AcceptedEncodings accepted = new AcceptedEncodings(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        write(response, downloads.of(caller, format), accepted);
    }

    private static void write(HttpServletResponse response, Download download, AcceptedEncodings accepted)
            throws IOException {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader("x-since-time", Long.toString(download.time()));
        if (accepted.include("gzip")) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            write(response, download.gzip());
        } else {
            write(response, download.json());
        }
    }

    private static void write(HttpServletResponse response, byte[] body) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
