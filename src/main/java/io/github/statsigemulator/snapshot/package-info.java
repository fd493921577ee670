/** Entities to specs to an evaluator snapshot; the current one of each project. */
@NullMarked
package io.github.statsigemulator.snapshot;

import org.jspecify.annotations.NullMarked;
