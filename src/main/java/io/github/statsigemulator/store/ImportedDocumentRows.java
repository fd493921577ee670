package io.github.statsigemulator.store;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The imported documents in the database. */
interface ImportedDocumentRows extends Repository<ImportedDocumentRow, String> {

    Optional<ImportedDocumentRow> findById(String project);

    ImportedDocumentRow save(ImportedDocumentRow row);

    void deleteById(String project);
}
