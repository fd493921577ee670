package io.github.statsigemulator.store;

import io.github.statsigemulator.entity.Entity;

/**
 * What an entity was after one of its edits.
 *
 * @param who the masked key that made the edit
 * @param entity with the meta data of that moment: version, time, author
 */
public record EntityVersion<E extends Entity>(String who, E entity) {}
