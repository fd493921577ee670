package io.github.statsigemulator.store;

/**
 * A config-specs document that lies under a project's entities.
 *
 * @param text the document as it came, JSON
 */
public record ImportedDocument(String text) {

    @Override
    public String toString() {
        return "ImportedDocument[%d characters]".formatted(text.length());
    }
}
