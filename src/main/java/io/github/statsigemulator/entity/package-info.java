/** The Console's resources as records, one for each kind. */
@NullMarked
package io.github.statsigemulator.entity;

import org.jspecify.annotations.NullMarked;
