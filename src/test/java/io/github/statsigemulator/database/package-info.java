/** Databases to run tests on. */
@NullMarked
package io.github.statsigemulator.database;

import org.jspecify.annotations.NullMarked;
