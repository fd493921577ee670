package io.github.statsigemulator.store;

import org.springframework.data.repository.Repository;

/** The imported documents in the database. */
interface ImportedDocumentRows extends Repository<ImportedDocumentRow, String> {

    ImportedDocumentRow save(ImportedDocumentRow row);

    void deleteById(String project);
}
