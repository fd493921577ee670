package io.github.statsigemulator.control;

import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.ImportedSpecs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The config-specs document, recorded from the hosted service or written by hand, that lies under the entities. */
@RestController
@RequestMapping("/__emulator/config-specs")
class ConfigSpecsController {

    private final ConfigSpecsImport documents;

    ConfigSpecsController(ConfigSpecsImport documents) {
        this.documents = documents;
    }

    /** Takes a document of either format, in the place of a former one, and says what it holds. */
    @RequestMapping(method = {RequestMethod.PUT, RequestMethod.POST})
    ImportedSpecs put(Project project, InputStream body) throws IOException {
        return documents.put(project, body.readAllBytes());
    }

    /** Gives the document back as it came. */
    @GetMapping
    ResponseEntity<byte[]> get(Project project) {
        return documents
                .find(project)
                .map(document -> document.text().getBytes(StandardCharsets.UTF_8))
                .map(ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)::body)
                .orElseThrow(NoImportedDocumentException::new);
    }

    /** Takes the document away; without one that changes nothing. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Project project) {
        documents.remove(project);
    }
}
