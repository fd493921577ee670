package io.github.statsigemulator.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** An entity in the database, which also numbers them in the order of creation. */
@Entity
@Table(name = "entities")
class EntityRow extends DocumentRow {

    protected EntityRow() {}

    EntityRow(EntityKey key, String document) {
        super(key, document);
    }
}
