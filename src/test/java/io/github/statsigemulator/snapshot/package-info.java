/** What entities become, and that every SDK would answer the same of it. */
@NullMarked
package io.github.statsigemulator.snapshot;

import org.jspecify.annotations.NullMarked;
