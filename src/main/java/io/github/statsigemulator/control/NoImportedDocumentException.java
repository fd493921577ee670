package io.github.statsigemulator.control;

/** Thrown when somebody asks for the imported document of a project that has none. */
class NoImportedDocumentException extends RuntimeException {

    NoImportedDocumentException() {
        super("No config-specs document lies under the entities of this project.");
    }
}
