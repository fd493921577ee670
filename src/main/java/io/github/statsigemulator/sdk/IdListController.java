package io.github.statsigemulator.sdk;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.statsigemulator.http.BaseUrl;
import io.github.statsigemulator.http.Query;
import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.project.Projects;
import io.github.statsigemulator.snapshot.Downloads;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Which id lists there are, and their files. SDKs ask for the lists with a key and fetch the files without one
 * (statsig-io/node-js-server-sdk, src/SpecStore.ts); nobody can guess the name of a file.
 */
@RestController
class IdListController {

    private static final String FILES = "/id_lists/";

    private final Projects projects;
    private final Downloads downloads;
    private final BaseUrl baseUrl;

    IdListController(Projects projects, Downloads downloads, BaseUrl baseUrl) {
        this.projects = projects;
        this.downloads = downloads;
        this.baseUrl = baseUrl;
    }

    @RequestMapping(
            method = {RequestMethod.GET, RequestMethod.POST},
            path = "/v1/get_id_lists")
    Map<String, Entry> list(Project project, HttpServletRequest request) {
        String folder = baseUrl.of(request) + FILES + project.id() + "/";
        Map<String, Entry> entries = new LinkedHashMap<>();
        downloads.idLists(project).byName().forEach((name, list) -> entries.put(name, Entry.of(name, list, folder)));
        return entries;
    }

    @GetMapping(FILES + "{project}/{fileId}")
    void read(
            @PathVariable String project,
            @PathVariable String fileId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<IdList> list =
                projects.find(project).flatMap(known -> downloads.idLists(known).find(fileId));
        if (list.isPresent()) {
            String asked = Query.of(request).first("range").orElse(request.getHeader(HttpHeaders.RANGE));
            write(response, list.get(), ByteRange.of(asked, list.get().size()));
        } else {
            refuse(response, HttpStatus.NOT_FOUND, "There is no such file of ids.");
        }
    }

    private static void write(HttpServletResponse response, IdList list, Optional<ByteRange> part) throws IOException {
        if (part.isEmpty()) {
            write(response, list, 0, list.size());
        } else if (part.get().isThere()) {
            response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
            response.setHeader(HttpHeaders.CONTENT_RANGE, part.get().inWords());
            write(response, list, part.get().from(), part.get().to());
        } else {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + list.size());
            refuse(response, HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "The file is not longer than that.");
        }
    }

    private static void write(HttpServletResponse response, IdList list, long from, long to) throws IOException {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setContentLengthLong(to - from);
        list.write(from, to, response.getOutputStream());
    }

    /**
     * Without a length: Node's and Ruby's SDKs do not look at the status but add the length to what they have read, and
     * drop a list whose news they cannot read. Without one they leave it as it is (statsig-io/node-js-server-sdk,
     * src/SpecStore.ts; statsig-io/ruby-sdk, lib/spec_store.rb).
     */
    private static void refuse(HttpServletResponse response, HttpStatus status, String why) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getOutputStream().print(why);
        response.flushBuffer();
    }

    /**
     * A list as SDKs find it.
     *
     * @param size bytes of the file at present
     * @param url of the file, absolute
     * @param fileId another one means that the list begins anew
     * @param creationTime when the file was begun, in epoch milliseconds
     */
    record Entry(
            String name,
            long size,
            String url,
            @JsonProperty("fileID") String fileId,
            long creationTime) {

        static Entry of(String name, IdList list, String folder) {
            return new Entry(name, list.size(), folder + list.fileId(), list.fileId(), list.creationTime());
        }
    }
}
