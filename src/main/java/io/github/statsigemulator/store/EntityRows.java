package io.github.statsigemulator.store;

/** The entities in the database. */
interface EntityRows extends DocumentRows<EntityRow> {}
