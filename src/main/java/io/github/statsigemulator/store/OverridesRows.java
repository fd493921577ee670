package io.github.statsigemulator.store;

/** The overrides in the database. */
interface OverridesRows extends DocumentRows<OverridesRow> {}
