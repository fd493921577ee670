package io.github.statsigemulator.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The overrides of an entity or an imported spec, in the database. */
@Entity
@Table(name = "overrides")
class OverridesRow extends DocumentRow {

    protected OverridesRow() {}

    OverridesRow(EntityKey key, String document) {
        super(key, document);
    }
}
