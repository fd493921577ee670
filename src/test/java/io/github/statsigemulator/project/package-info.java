/** Tests of projects, keys and clocks. */
@NullMarked
package io.github.statsigemulator.project;

import org.jspecify.annotations.NullMarked;
