package io.github.statsigemulator.snapshot;

import io.github.statsigemulator.idlist.IdList;
import io.github.statsigemulator.store.Catalog;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The files of a catalog over a document that names some. */
    static IdListFiles of(Catalog catalog, Set<String> imported) {
        Map<String, IdList> files = new TreeMap<>();
        imported.forEach(name -> files.put(name, IdList.empty(NO_FILE, catalog.time())));
        catalog.idLists().forEach((name, list) -> {
            if (isFile(name, list, imported)) {
                files.put(name, list);
            }
        });
        return new IdListFiles(files);
    }

    /** Whether the ids of a segment are a file; those that stand in its spec alone are on no list that a spec can name. */
    static boolean isFile(String name, IdList list, Set<String> imported) {
        return !list.isInline() || imported.contains(name);
    }

    /** The list that the file belongs to; empty if it has been reset since, or never was. */
    public Optional<IdList> find(String fileId) {
        return byName.values().stream()
                .filter(list -> list.fileId().equals(fileId))
                .findFirst();
    }
}
