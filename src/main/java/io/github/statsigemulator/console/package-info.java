/** The Console API. */
@NullMarked
package io.github.statsigemulator.console;

import org.jspecify.annotations.NullMarked;
