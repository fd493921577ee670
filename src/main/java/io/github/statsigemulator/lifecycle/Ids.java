package io.github.statsigemulator.lifecycle;

import io.github.statsigemulator.entity.Entity;
import io.github.statsigemulator.entity.EntityKind;
import io.github.statsigemulator.store.Catalog;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what people write to name an entity, its id or its name, into its id. */
record Ids(Catalog catalog) {

    /** The id of what is meant; what was written if that is nothing. */
    String one(String written, EntityKind<?>... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> catalog.find(kind, written).map(Entity::id).stream())
                .findFirst()
                .orElse(written);
    }

    /** The id of what is meant; null for an empty text, by which a reference is cleared. */
    @Nullable
    String optional(@Nullable String written, EntityKind<?> kind) {
        return written == null || written.isEmpty() ? null : one(written, kind);
    }

    /** The ids of all that is meant, each once. */
    List<String> all(List<String> written, EntityKind<?>... kinds) {
        return written.stream().map(each -> one(each, kinds)).distinct().toList();
    }
}
