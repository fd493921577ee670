package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.store.Catalog;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The id lists of a project that SDKs fetch as files: those that are too long to stand in a spec, and those that an
 * imported document names, which are empty unless a segment of that id fills them.
 *
 * @param byName the lists by the names that specs know them under
 */
public record IdListFiles(Map<String, IdList> byName) {

    private static final String NO_FILE = "empty";

    public IdListFiles {
        byName = Collections.unmodifiableMap(byName);
    }

    static IdListFiles of(Catalog catalog, Imported imported) {
        Map<String, IdList> files = new TreeMap<>();
        if (imported.specs().others().get("id_lists") instanceof Map<?, ?> named) {
            named.keySet().forEach(name -> files.put(String.valueOf(name), IdList.empty(NO_FILE, catalog.time())));
        }
        catalog.idLists().forEach((name, list) -> {
            if (list.inlineIds().isEmpty()) {
                files.put(name, list);
            }
        });
        return new IdListFiles(files);
    }

    /** The list that the file belongs to; empty if it has been reset since, or never was. */
    public Optional<IdList> find(String fileId) {
        return byName.values().stream()
                .filter(list -> list.fileId().equals(fileId))
                .findFirst();
    }
}
