package io.github.statsigemulator.control;

import io.github.statsigemulator.http.FaultyRequestException;
import io.github.statsigemulator.project.Caller;
import io.github.statsigemulator.project.Project;
import io.github.statsigemulator.snapshot.ImportedSpecs;
import io.github.statsigemulator.snapshot.Snapshots;
import io.github.statsigemulator.store.EntityStore;
import io.github.statsigemulator.store.ImportedDocument;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lays config-specs documents under the entities of projects, and takes them away. */
@Component
class ConfigSpecsImport {

    private final EntityStore store;
    private final Snapshots snapshots;

    ConfigSpecsImport(EntityStore store, Snapshots snapshots) {
        this.store = store;
        this.snapshots = snapshots;
    }

    /** The document that lies under the project's entities, as it came. */
    Optional<ImportedDocument> find(Project project) {
        return store.catalog(project).importedDocument();
    }

    /**
     * Lays the document under the project's entities, in the place of a former one. It is compiled before it is stored.
     *
     * @param json a document of either format
     * @return what it holds
     */
    ImportedSpecs put(Project project, byte[] json) {
        ImportedDocument document = new ImportedDocument(text(json));
        store.change(Caller.emulator(project), draft -> {
            draft.importDocument(document);
            draft.check(snapshots::check);
            return document;
        });
        return snapshots.imported(project);
    }

    /** Takes the document away, if there is one. */
    void remove(Project project) {
        store.change(Caller.emulator(project), draft -> {
            draft.removeImportedDocument();
            return project;
        });
    }

    private static String text(byte[] json) {
        if (json.length == 0) {
            throw new FaultyRequestException("", "A config-specs document is due; nothing is there.");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new FaultyRequestException("", "The document is not text in UTF-8.");
        }
    }
}
