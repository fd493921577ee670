/** Starts the emulator. */
@NullMarked
package io.github.statsigemulator;

import org.jspecify.annotations.NullMarked;
