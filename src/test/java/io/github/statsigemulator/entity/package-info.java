/** Tests of the Console's resources. */
@NullMarked
package io.github.statsigemulator.entity;

import org.jspecify.annotations.NullMarked;
