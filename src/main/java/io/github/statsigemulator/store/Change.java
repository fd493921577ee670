package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.entity.Overrides;
import io.github.statsigemulator.idlist.IdList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a draft changes. Where a former or a later state is null, there is none. */
sealed interface Change {

    /** Has the change, which the draft makes, written where it belongs. */
    void writeTo(CatalogWriter writer, Draft draft);

    /**
     * An entity was created, edited or deleted.
     *
     * @param recreated whether the later state is another entity of the same id
     */
    record OfEntity(
            EntityRef ref,
            @Nullable Entity before,
            @Nullable Entity after,
            boolean recreated) implements Change {

        @Override
        public void writeTo(CatalogWriter writer, Draft draft) {
            writer.write(this, draft);
        }
    }

    /** Overrides were laid or removed. */
    record OfOverrides(
            EntityRef ref,
            @Nullable Overrides before,
            @Nullable Overrides after) implements Change {

        @Override
        public void writeTo(CatalogWriter writer, Draft draft) {
            writer.write(this, draft);
        }
    }

    /**
     * An id list got lines or another file.
     *
     * @param lines those that the file of {@code after} has beyond that of {@code before}, or all if the files differ
     */
    record OfIdList(
            String segment,
            @Nullable IdList before,
            @Nullable IdList after,
            List<IdList.Line> lines) implements Change {

        public OfIdList {
            lines = List.copyOf(lines);
        }

        EntityRef ref() {
            return new EntityRef(EntityKind.SEGMENT, segment);
        }

        /** Whether everything was as it is. */
        boolean isNothing() {
            return before == null ? after == null : goesOn() && lines.isEmpty();
        }

        /** Whether the list has the file that it had. */
        boolean goesOn() {
            return before != null && after != null && before.fileId().equals(after.fileId());
        }

        @Override
        public void writeTo(CatalogWriter writer, Draft draft) {
            writer.write(this, draft);
        }
    }

    /** A document was imported or taken away. */
    record OfImportedDocument(
            @Nullable ImportedDocument before, @Nullable ImportedDocument after) implements Change {

        @Override
        public void writeTo(CatalogWriter writer, Draft draft) {
            writer.write(this, draft);
        }
    }

    /** Something else was done that belongs into the audit log. */
    record Note(String action, String kind, String id, String name, Map<String, AuditEntry.Change> changes)
            implements Change {

        public Note {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }

        @Override
        public void writeTo(CatalogWriter writer, Draft draft) {
            writer.write(this, draft);
        }
    }
}
